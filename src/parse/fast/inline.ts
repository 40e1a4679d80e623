import type { Paragraph, PhrasingContent, Text } from "mdast";

/**
 * Links to the web and emphasis in their simplest forms, which is nearly all that prose has of marks. Whatever could
 * mean something else makes the whole paragraph go to the parser; a test holds that both read the same.
 */

export type Position = NonNullable<Paragraph["position"]>;
export type Point = Position["start"];

/**
 * Marks, from the words before them on. Words between marks begin and end with a letter or a digit, so that their marks
 * can only open or only close; an address has nothing in it that is decoded, is encoded or could end it.
 */
const MARKED =
  /(?<![!\]])\[(?<label>[\p{L}\p{Nd}](?:[^\\`*_[\]<&~\t\n]*[\p{L}\p{Nd}])?)\]\((?<address>https?:\/\/[A-Za-z0-9][\w./?=#,;:@+-]*)\)|(?<=^|[ \n("“«])(?<sign>\*{1,2}|_{1,2})(?<words>[\p{L}\p{Nd}](?:[^\\`*_[\]<&~\t\n]*[\p{L}\p{Nd}])?)\k<sign>(?=$|[ \n.,;:!?)"”»])/gu;

const SIGNIFICANT = /[\\`*_[\]<&~\t]/;

/** An address that becomes a link though no mark is around it. */
const BARE_ADDRESS = /https?:\/\/|www\./i;

/**
 * What looks like a mark and is none: a low line inside a word, an ampersand that begins no character reference, a tilde
 * alone, words in brackets that no address follows. (Where there are definitions the file is not read in blocks.)
 */
const INERT =
  /(?<=[\p{L}\p{Nd}])_(?=[\p{L}\p{Nd}])|&(?!#?[A-Za-z0-9]+;)|(?<!~)~(?!~)|(?<![!\]])\[[^\\`*_[\]<&~\t^]+\](?![([:])/gu;

/** The children of a paragraph that begins at a place; `undefined` when it may be more than simple. */
export function readSimpleInline(source: string, start: Point): PhrasingContent[] | undefined {
  const children: PhrasingContent[] = [];
  const cursor = new Cursor(source, start);
  for (const match of source.matchAll(MARKED)) {
    if (match.index > cursor.index) children.push(cursor.text(match.index));
    children.push(markOf(match, cursor));
  }
  if (cursor.index < source.length) children.push(cursor.text(source.length));
  const isPlain = children.every((child) => child.type !== "text" || isInert(child.value));
  // A space before the end of a line may be a break.
  return isPlain && !/ (?:\n|$)/.test(source) ? children : undefined;
}

function isInert(text: string): boolean {
  if (BARE_ADDRESS.test(text)) return false;
  return !SIGNIFICANT.test(text) || !SIGNIFICANT.test(text.replace(INERT, ""));
}

function markOf({ 0: whole, groups = {} }: RegExpMatchArray, cursor: Cursor): PhrasingContent {
  const { label, address, sign, words = "" } = groups;
  const start = cursor.point();
  if (label !== undefined && address !== undefined) {
    cursor.skip(1);
    const text = cursor.text(cursor.index + label.length);
    cursor.skip(whole.length - 1 - label.length);
    return { type: "link", title: null, url: address, children: [text], position: cursor.since(start) };
  }
  const length = sign?.length ?? 1;
  cursor.skip(length);
  const text = cursor.text(cursor.index + words.length);
  cursor.skip(length);
  const type = length === 2 ? "strong" : "emphasis";
  return { type, children: [text], position: cursor.since(start) };
}

/** A place that moves through a paragraph. */
class Cursor {
  index = 0;
  private readonly source: string;
  private readonly start: Point;
  private line: number;
  private column: number;

  constructor(source: string, start: Point) {
    this.source = source;
    this.start = start;
    this.line = start.line;
    this.column = start.column;
  }

  point(): Point {
    return { line: this.line, column: this.column, offset: (this.start.offset ?? 0) + this.index };
  }

  since(start: Point): Position {
    return { start, end: this.point() };
  }

  text(to: number): Text {
    const start = this.point();
    const value = this.source.slice(this.index, to);
    this.skip(to - this.index);
    return { type: "text", value, position: this.since(start) };
  }

  skip(length: number): void {
    const passed = this.source.slice(this.index, this.index + length);
    const lastBreak = passed.lastIndexOf("\n");
    if (lastBreak === -1) this.column += length;
    else {
      this.line += passed.split("\n").length - 1;
      this.column = length - lastBreak;
    }
    this.index += length;
  }
}
