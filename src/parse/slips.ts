/** Finds signs of Markdown that do something else than their writer meant. */
import type { Emphasis, List } from "mdast";
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { meantInWindows } from "../web/windows-1252.ts";
import { checkLinks } from "./link-slips.ts";
import { placeWithin, positionOf, sourceOf } from "./positions.ts";

/** Spaces that Markdown does not take for one: keyboards write them while a key is still down. */
const OTHER_SPACE = String.raw`[\u00a0\u2002-\u200a\u202f\u3000]`;
const BEFORE_WORDS = String.raw`^[ \t>]*`;
const SPACE = new RegExp(`${BEFORE_WORDS}(#{1,6}|[-*+]|\\d{1,9}[.)])${OTHER_SPACE}`);
const BULLET = new RegExp(`${BEFORE_WORDS}([•‣◦▪●∙])[ \\t\\u00a0\\u3000]`);

/** Notes slips in the words of a paragraph, a heading or a cell. `visible` is what Markdown has not read. */
export function checkWords(file: VFile, visible: string, place: SourcePosition): void {
  checkLinks(file, visible, place);
  checkLines(file, visible, place);
  for (const { index } of visible.matchAll(/(?<![\\*])\*\*[^*\n]{1,200}\*\*(?!\*)/g))
    report(file, "emphasis-slip", { sign: "**" }, placeWithin(visible, index, place));
  for (const { 0: reference, 1: digits = "", index } of visible.matchAll(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi)) {
    const code = Number(digits.replace(/^x/i, "0x"));
    if (isControl(code))
      report(
        file,
        "character-reference",
        { reference, meant: meantInWindows(code) },
        placeWithin(visible, index, place),
      );
  }
}

/** Whether HTML has no character with this code: readers would see a replacement or nothing. */
function isControl(code: number): boolean {
  const isAscii = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  const isSurrogate = code >= 0xd8_00 && code <= 0xdf_ff;
  return isAscii || isSurrogate || (code >= 0x7f && code < 0xa0) || code > 0x10_ff_ff;
}

/** Notes the first line that begins like a heading or an item and is none. */
function checkLines(file: VFile, visible: string, place: SourcePosition): void {
  for (const [index, line] of visible.split("\n").entries()) {
    const at = { line: place.line + index, column: index === 0 ? place.column : 1 };
    const [, sign] = SPACE.exec(line) ?? [];
    const [, bullet] = BULLET.exec(line) ?? [];
    if (sign !== undefined) report(file, "space-slip", { sign }, at);
    else if (bullet !== undefined) report(file, "bullet-slip", { sign: bullet }, at);
    else continue;
    return;
  }
}

/** Notes signs of multiplication that make italics of a number: "5*3*2". `text` is that of the file. */
export function checkProduct(file: VFile, text: string, node: Emphasis): void {
  const source = sourceOf(node, text);
  const start = node.position?.start.offset;
  if (start === undefined || !/^\*[\d.,]+\*$/.test(source)) return;
  const [number = ""] = text
    .slice(Math.max(0, start - MAX_FACTOR), start)
    .split(/[^\d.,]/)
    .slice(-1);
  const before = number.replace(/^[.,]+/, "");
  const after =
    /^\d[\d.,]*/.exec(text.slice(start + source.length, start + source.length + MAX_FACTOR))?.[0] ?? "";
  if (before === "" && after === "") return;
  const found = before + source + after;
  const meant = found.replace(/^\*|\*$/g, "").replaceAll("*", " × ");
  report(file, "times-slip", { found, meant }, positionOf(node));
}

/** Digits of a factor that are shown. */
const MAX_FACTOR = 20;

/** Notes a line of hyphens that makes a heading of the line above it. */
export function checkHeading(file: VFile, source: string, place: SourcePosition): void {
  if (/\n[ \t>]*-+[ \t]*$/.test(source)) report(file, "underline-slip", {}, place);
}

/** Notes code that is made by four spaces, and a fence that never ends. `source` begins where the code does. */
export function checkCode(file: VFile, source: string, place: SourcePosition): void {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
  const last = /\n[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(source)?.[1];
  if (fence === undefined) report(file, "code-slip", {}, place);
  else if (last === undefined || !last.startsWith(fence)) report(file, "code-unclosed", { fence }, place);
}

interface NumberedItem {
  readonly number: number;
  readonly place: SourcePosition;
}

/** The numbered lists of a body, in its order. A date at the beginning of a paragraph makes one too. */
export class NumberedLists {
  private readonly lists: (readonly NumberedItem[])[] = [];

  /** Takes a list; `text` is that of the file. */
  add(list: List, text: string): void {
    if (!list.ordered) return;
    const items = list.children.map((item) => ({
      number: Number(/^\d+/.exec(sourceOf(item, text))?.[0] ?? "0"),
      place: positionOf(item),
    }));
    this.lists.push(items);
  }

  /** Notes lists whose numbers are no count: they are shown with other numbers, or are no lists. */
  check(file: VFile): void {
    for (const [index, items] of this.lists.entries()) {
      for (const { number, place } of findOddItems(items, this.lists[index - 1], this.lists[index + 1]))
        report(file, "number-slip", { number }, place);
    }
  }
}

/**
 * The first item, if a list can't begin with its number, and the one whose number is not the next one. A list goes on
 * with the last one's count when pictures are between.
 */
function findOddItems(
  items: readonly NumberedItem[],
  before: readonly NumberedItem[] | undefined,
  after: readonly NumberedItem[] | undefined,
): NumberedItem[] {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return [];
  const isSame = items.every(({ number }) => number === first.number);
  // Markdown counts for writers who write 1. before each item.
  if (items.length > 1 && isSame && first.number <= 1) return [];
  const odd = items.find(({ number }, index) => number !== first.number + index);
  const goesOn = before?.at(-1)?.number === first.number - 1 || after?.[0]?.number === last.number + 1;
  const isCount = first.number <= 1 && items.length > 1;
  return [...(isCount || goesOn ? [] : [first]), ...(odd ? [odd] : [])];
}
