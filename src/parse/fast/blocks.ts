import type { BlockContent, ListItem, Paragraph, PhrasingContent } from "mdast";
import { type Point, type Position, readSimpleInline } from "./inline.ts";
import { PARAGRAPH_START, type TextBlock } from "./split-blocks.ts";

/**
 * Paragraphs, lists, quotes and headings in their simplest forms, which is nearly all that live desks write: they need no
 * parser. Whatever could mean something else goes to it; a test holds that both read the same.
 */

/** Words as they are in paragraphs; the marks among them are looked at closely later. */
const WORDS = `(?<words>${PARAGRAPH_START}.*)`;
const BULLET = new RegExp(`^(?<marker>[-*+]) ${WORDS}$`, "u");
const NUMBER = new RegExp(`^(?<number>\\d{1,9})(?<marker>[.)]) ${WORDS}$`, "u");
const QUOTED = new RegExp(`^> ${WORDS}$`, "u");
const HEADING = new RegExp(`^(?<signs>#{1,6}) ${WORDS}$`, "u");

/** What a block is; `undefined` when that may not be simple. */
export function readSimpleBlock({ source, line, start, kind }: TextBlock): BlockContent | undefined {
  const begin: Point = { line, column: 1, offset: start };
  if (kind === "words") {
    const position = sourceSpan(source, begin);
    return { type: "paragraph", children: [{ type: "text", value: source, position }], position };
  }
  if (kind === "marked") return paragraphOf(source, begin);
  switch (source[0]) {
    case "#":
      return headingOf(source, begin);
    case ">":
      return quoteOf(source, begin);
    default:
      return readList(source, begin);
  }
}

function paragraphOf(source: string, begin: Point): Paragraph | undefined {
  const children = readSimpleInline(source, begin);
  return children && { type: "paragraph", children, position: sourceSpan(source, begin) };
}

function headingOf(source: string, begin: Point): BlockContent | undefined {
  const { signs = "", words } = HEADING.exec(source)?.groups ?? {};
  // Number signs at its end would not belong to it.
  if (words === undefined || words.includes("#")) return undefined;
  const children = readSimpleInline(words, ahead(begin, signs.length + 1));
  const depths = [1, 2, 3, 4, 5, 6] as const;
  const depth = depths[signs.length - 1];
  return children && depth && { type: "heading", depth, children, position: sourceSpan(source, begin) };
}

/** A quote of words alone, or of one line. */
function quoteOf(source: string, begin: Point): BlockContent | undefined {
  const lines = source.split("\n").map((text) => QUOTED.exec(text)?.groups?.words);
  const words = lines.join("\n");
  if (lines.includes(undefined)) return undefined;
  const position = sourceSpan(source, begin);
  const inside = { start: ahead(begin, 2), end: position.end };
  const marked = readSimpleInline(words, inside.start);
  const isWords = marked?.length === 1 && marked[0]?.type === "text";
  const text: PhrasingContent = { type: "text", value: words, position: inside };
  const children = isWords ? [text] : lines.length === 1 ? marked : undefined;
  return (
    children && {
      type: "blockquote",
      children: [{ type: "paragraph", children, position: inside }],
      position,
    }
  );
}

/** A list of one line for each item. */
function readList(source: string, begin: Point): BlockContent | undefined {
  const items: ListItem[] = [];
  let [first, marker, at]: [string | undefined, string | undefined, Point] = [undefined, undefined, begin];
  for (const line of source.split("\n")) {
    const found = (BULLET.exec(line) ?? NUMBER.exec(line))?.groups;
    const { words = "", number } = found ?? {};
    if (!found || (marker !== undefined && found.marker !== marker)) return undefined;
    const content = paragraphOf(words, ahead(at, line.length - words.length));
    if (!content) return undefined;
    if (items.length === 0) first = number;
    marker = found.marker;
    const position = sourceSpan(line, at);
    items.push({ type: "listItem", spread: false, checked: null, children: [content], position });
    at = { line: at.line + 1, column: 1, offset: (at.offset ?? 0) + line.length + 1 };
  }
  return {
    type: "list",
    ordered: first !== undefined,
    start: first === undefined ? null : Number(first),
    spread: false,
    children: items,
    position: sourceSpan(source, begin),
  };
}

function ahead({ line, column, offset = 0 }: Point, length: number): Point {
  return { line, column: column + length, offset: offset + length };
}

/** From where a text begins to where it ends. */
function sourceSpan(source: string, start: Point): Position {
  const lastBreak = source.lastIndexOf("\n");
  if (lastBreak === -1) return { start, end: ahead(start, source.length) };
  const end = {
    line: start.line + source.split("\n").length - 1,
    column: source.length - lastBreak,
    offset: (start.offset ?? 0) + source.length,
  };
  return { start, end };
}
