/** Entries that are blocks of the post's content. */
import type { Element, ElementContent } from "hast";
import { readName } from "../bylines.ts";
import { asText, asTime, isObject, type JsonObject, objectsOf } from "../json.ts";
import type { SourceEntry, SourceNote } from "../source.ts";
import { elementContent, isElement } from "../words/elements.ts";
import { flattenWords, plainWords } from "../words/plain.ts";
import { findSpans, type MarkedSpan, replaceSpans } from "../words/spans.ts";
import { contentChildren } from "./wordpress-content.ts";
import type { Attachments, Item } from "./wxr.ts";

const END_OF_DATA = /\}\s+-->/g;

/** The content of a post without its entries. */
export function withoutBlocks(content: string): string {
  const text = withData(content);
  return replaceSpans(text, findBlocks(text), () => "");
}

/** The blocks of entries: the inside of their data, and their HTML. */
function findBlocks(text: string): MarkedSpan[] {
  return findSpans(text, /<!-- wp:liveblog\/entry\s+\{/g, END_OF_DATA, /<!-- \/wp:liveblog\/entry -->/g);
}

/** WordPress leaves data that are empty out. */
function withData(content: string): string {
  return content.replace(/<!-- wp:liveblog\/entry\s+-->/g, "<!-- wp:liveblog/entry {} -->");
}

/** The entries of a post; those that were never published are reported. */
export function blockEntries(
  post: Item,
  attachments: Attachments,
  file: string,
): { entries: SourceEntry[]; notes: SourceNote[]; status: "live" | "closed" | undefined } {
  const entries: SourceEntry[] = [];
  const notes: SourceNote[] = [];
  for (const { inside } of findBlocks(withData(post.content))) {
    const [fields = "", html = ""] = inside;
    const data = parsed(`{${fields}}`);
    const id = asText(data.updateId);
    const status = asText(data.status) ?? "published";
    if (status !== "published" && status !== "publish")
      notes.push({
        list: "leftOut",
        field: "entry",
        what: `${status}: ${plainWords(html).slice(0, 100)}`,
        ...(id !== undefined && { entry: id }),
      });
    else entries.push(entryOf(data, id, contentChildren(html, attachments), entries.length, file));
  }
  const [block] = findSpans(post.content, /<!-- wp:liveblog\/container\s+\{/g, END_OF_DATA);
  const container = parsed(`{${block?.inside[0] ?? ""}}`);
  const status = asText(container.status);
  return {
    entries,
    notes,
    status:
      status === undefined ? undefined : /^(?:live|active|open|enable)/.test(status) ? "live" : "closed",
  };
}

function parsed(json: string): JsonObject {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function entryOf(
  data: JsonObject,
  id: string | undefined,
  children: ElementContent[],
  index: number,
  file: string,
): SourceEntry {
  const { heading, rest } = takeHeading(children);
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: asTime(data.timestamp),
    updated: asTime(data.modified),
    headline: heading && flattenWords([heading]),
    authors: objectsOf(data.authors).flatMap(({ display_name, name }) =>
      readName(asText(display_name) ?? asText(name) ?? ""),
    ),
    pinned: data.pinned === true,
    words: { kind: "tree", children: rest },
    notes: [],
    where: `block ${index + 1}${id === undefined ? "" : ` (${id})`}`,
    file,
  };
}

/** A heading that comes first is the headline, also inside of the block's own elements. */
function takeHeading(children: readonly ElementContent[]): { heading?: Element; rest: ElementContent[] } {
  const index = children.findIndex(
    (node) => isElement(node) || (node.type === "text" && node.value.trim() !== ""),
  );
  const first = children[index];
  if (!isElement(first)) return { rest: [...children] };
  if (/^h[1-6]$/.test(first.tagName)) return { heading: first, rest: children.toSpliced(index, 1) };
  if (!/^(?:div|section|article|header)$/.test(first.tagName)) return { rest: [...children] };
  const inner = takeHeading(elementContent(first.children));
  return inner.heading === undefined
    ? { rest: [...children] }
    : { heading: inner.heading, rest: children.toSpliced(index, 1, { ...first, children: inner.rest }) };
}
