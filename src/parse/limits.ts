/** What would keep the parser busy for minutes is refused before it begins. */
import type { VFile } from "vfile";
import { report } from "../model/report.ts";

/** Quotes and lists that one line may open, and emphases. */
const DEPTH = 100;
const EMPHASES = 1000;

/**
 * How many of a sign one file may hold: the parser compares each with all before it. What anybody has written by hand
 * stays far below.
 */
const LIMITS: Readonly<Record<string, number>> = {
  "[": 4000,
  "]": 2000,
  "`": 4000,
  "<": 4000,
  ">": 10_000,
  "&": 10_000,
  "*": 10_000,
  _: 10_000,
  "~": 4000,
  "|": 10_000,
  "\\": 10_000,
  ":": 10_000,
  "\n": 5000,
};

const ALL_LIMITS = Object.entries(LIMITS);

/** Whether a Markdown file can be parsed in good time; a problem is noted when not. */
export function isWithinLimits(file: VFile, text: string): boolean {
  const deep = deepLine(text);
  if (deep !== undefined) report(file, "too-deep", {}, { line: deep, column: 1 });
  return deep === undefined && !ALL_LIMITS.some(([sign, limit]) => reportMany(file, text, sign, limit));
}

function reportMany(file: VFile, text: string, sign: string, limit: number): boolean {
  if (text.length <= limit) return false;
  let at = -1;
  for (let count = 0; count <= limit; count++) {
    at = text.indexOf(sign, at + 1);
    if (at === -1) return false;
  }
  const before = text.slice(0, at).split("\n");
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  report(
    file,
    "too-many-signs",
    { signs: sign === "\n" ? "lines" : `of the sign "${sign}"`, limit: String(limit) },
    place,
  );
  return true;
}

/** The first line that opens a hundred quotes, lists or emphases at once. */
function deepLine(text: string): number | undefined {
  const index = text.split("\n").findIndex(isDeep);
  return index === -1 ? undefined : index + 1;
}

const MARK = />[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+/y;

/** What opens so many must be as long at least. */
function isDeep(line: string): boolean {
  return line.length >= DEPTH && (hasManyEmphases(line) || opensMany(line));
}

function hasManyEmphases(line: string): boolean {
  return line.length >= EMPHASES && (line.match(/[*_]/g)?.length ?? 0) >= EMPHASES;
}

function opensMany(line: string): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  MARK.lastIndex = indent;
  let depth = 0;
  while (depth < DEPTH && MARK.test(line)) depth++;
  return depth >= DEPTH || (indent >= 2 * DEPTH && depth > 0);
}
