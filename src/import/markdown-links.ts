/** asrun's own Markdown of a source: it stays as it is, but for the names of files and of other entries. */
import type { Nodes } from "mdast";
import { parseFull } from "../parse/markdown.ts";
import type { SourceMedia } from "./source.ts";
import type { WordsContext } from "./words/context.ts";

interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A body with links to entries by their new ids, and media by the names that their files have now. */
export function rewriteMarkdown(body: string, context: WordsContext): string {
  const changes = changesIn(parseFull(body), body, context).toSorted((a, b) => b.from - a.from);
  let text = body;
  for (const { from, to, text: next } of changes) text = text.slice(0, from) + next + text.slice(to);
  return text;
}

function changesIn(node: Nodes, body: string, context: WordsContext): TextChange[] {
  const own = changesOfNode(node, body, context);
  const inside = "children" in node ? node.children.flatMap((child) => changesIn(child, body, context)) : [];
  return [...own, ...inside];
}

function changesOfNode(node: Nodes, body: string, context: WordsContext): TextChange[] {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const source = body.slice(from, to);
  if (node.type === "link" || node.type === "definition") {
    const target = /^#|^https?:|\.md$/.test(node.url) ? context.link(node.url) : undefined;
    return target?.kind === "entry" && `#${target.id}` !== node.url
      ? replaceLast(source, node.url, `#${target.id}`, from)
      : [];
  }
  if (node.type === "image")
    return placeFile({ kind: "image", addresses: [node.url] }, source, from, to, node.url, context);
  if (node.type !== "leafDirective" || !/^(?:image|video|audio)$/.test(node.name)) return [];
  const { src, poster, subtitles, transcript, alt, credit } = node.attributes ?? {};
  if (!src) return [];
  const media: SourceMedia = {
    kind: node.name === "image" ? "image" : node.name === "video" ? "video" : "audio",
    addresses: [src],
    ...(alt !== null && alt !== undefined && { alt }),
    ...(credit !== null && credit !== undefined && { credit }),
    ...(poster && { poster }),
    ...(subtitles && { subtitles }),
    ...(transcript && { transcript }),
  };
  return placeFile(media, source, from, to, src, context);
}

function placeFile(
  media: SourceMedia,
  source: string,
  from: number,
  to: number,
  written: string,
  context: WordsContext,
): TextChange[] {
  const placed = context.place(media);
  if (placed === undefined) return [{ from, to, text: "" }];
  const files: [string | undefined, string | undefined][] = [
    [written, placed.src],
    [media.poster, placed.poster],
    [media.subtitles, placed.subtitles],
    [media.transcript, placed.transcript],
  ];
  return files.flatMap(([before, after]) =>
    before !== undefined && after !== undefined && before !== after
      ? replaceLast(source, before, after, from)
      : [],
  );
}

function replaceLast(source: string, before: string, after: string, offset: number): TextChange[] {
  const at = source.lastIndexOf(before);
  return at === -1 ? [] : [{ from: offset + at, to: offset + at + before.length, text: after }];
}
