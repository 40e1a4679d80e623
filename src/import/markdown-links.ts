/** asrun's own Markdown of a source: it stays as it is, but for the names of files and of other entries. */
import type { Nodes } from "mdast";
import type { LeafDirective } from "mdast-util-directive";
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
    const target = entryTarget(node.url, context);
    return target === undefined ? [] : replaceLast(source, node.url, `#${target}`, from);
  }
  if (node.type === "image")
    return placeFile({ kind: "image", addresses: [node.url] }, source, from, to, node.url, context);
  if (node.type !== "leafDirective") return [];
  return node.name === "link"
    ? changesOfCard(node, source, from, context)
    : changesOfMedia(node, source, from, to, context);
}

function changesOfMedia(
  { name, attributes }: LeafDirective,
  source: string,
  from: number,
  to: number,
  context: WordsContext,
): TextChange[] {
  const { src, poster, subtitles, transcript, alt, credit } = attributes ?? {};
  if (!/^(?:image|video|audio)$/.test(name) || !src) return [];
  const media: SourceMedia = {
    kind: name === "image" ? "image" : name === "video" ? "video" : "audio",
    addresses: [src],
    ...(alt !== null && alt !== undefined && { alt }),
    ...(credit !== null && credit !== undefined && { credit }),
    ...(poster && { poster }),
    ...(subtitles && { subtitles }),
    ...(transcript && { transcript }),
  };
  return placeFile(media, source, from, to, src, context);
}

/** The address and the picture of a link card. */
function changesOfCard(
  { attributes }: LeafDirective,
  source: string,
  from: number,
  context: WordsContext,
): TextChange[] {
  const { url, image, alt, credit } = attributes ?? {};
  const target = url ? entryTarget(url, context) : undefined;
  const link = url && target !== undefined ? replaceAttribute(source, "url", url, `#${target}`, from) : [];
  if (!image) return link;
  const given = { ...(typeof alt === "string" && { alt }), ...(typeof credit === "string" && { credit }) };
  const placed = context.place({ kind: "image", addresses: [image], ...given });
  // A card without its picture is still a card.
  return placed === undefined
    ? [...link, ...["image", "alt", "credit"].flatMap((key) => removeAttribute(source, key, from))]
    : [...link, ...replaceAttribute(source, "image", image, placed.src, from)];
}

/** The id of the entry to which a link has to lead from now on; `undefined` where it stays as it is. */
function entryTarget(url: string, context: WordsContext): string | undefined {
  const target = /^#|^https?:|\.md$/.test(url) ? context.link(url) : undefined;
  return target?.kind === "entry" && `#${target.id}` !== url ? target.id : undefined;
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

/** Where an attribute of a directive is written: its key, its value, its end. */
function findAttribute(source: string, key: string): { at: number; value: number; to: number } | undefined {
  const begin = /^:+\w+(?:\[(?:\\.|[^\]\\])*\])?/.exec(source)?.[0].length ?? 0;
  for (const { 0: whole, 1: name, 2: value = "", index } of source.slice(begin).matchAll(ATTRIBUTE)) {
    const at = begin + index;
    if (name === key) return { at, value: at + whole.length - value.length, to: at + whole.length };
  }
  return undefined;
}

const ATTRIBUTE = /(?<![\w-])([\w-]+)=("[^"]*"|'[^']*'|[^\s}"']+)/g;

function replaceAttribute(
  source: string,
  key: string,
  before: string,
  after: string,
  offset: number,
): TextChange[] {
  const found = findAttribute(source, key);
  return found === undefined || before === after
    ? []
    : [{ from: offset + found.value, to: offset + found.to, text: JSON.stringify(after) }];
}

function removeAttribute(source: string, key: string, offset: number): TextChange[] {
  const found = findAttribute(source, key);
  return found === undefined ? [] : [{ from: offset + found.at, to: offset + found.to, text: "" }];
}
