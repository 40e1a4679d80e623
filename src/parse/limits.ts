/** What would keep the parser busy for long is refused before it begins. */
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { beginningOf } from "./line-beginning.ts";
import { findDeepLine } from "./nesting.ts";

/** Emphases that one line may hold. */
const MAX_EMPHASES = 1000;
/** Attributes of all directives of a file. */
const MAX_ATTRIBUTES = 2000;

/**
 * How many of a sign one file may hold: the parser compares each with all before it. What anybody has written by hand
 * stays far below.
 */
const MAX_SIGNS: Readonly<Record<string, number>> = {
  "[": 4000,
  "]": 1000,
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
  "!": 10_000,
  "\n": 5000,
};

const ALL_SIGNS = Object.entries(MAX_SIGNS);

/** Signs of YAML that one file may hold: each is a token, which costs about 15 µs and 1 KB. */
const MAX_YAML_SIGNS = 100_000;

/** Whether YAML can be parsed in good time; a problem is noted when not. */
export function isYamlWithinLimits(file: VFile, text: string): boolean {
  if (text.length <= MAX_YAML_SIGNS) return true;
  let count = 0;
  for (const { index } of text.matchAll(/[[\]{},:?!&*-]/g)) {
    count += 1;
    if (count <= MAX_YAML_SIGNS) continue;
    const line = text.slice(0, index).split("\n").length;
    report(file, "yaml-too-complex", { limit: "100,000" }, { line, column: 1 });
    return false;
  }
  return true;
}

/** Whether a Markdown file can be parsed in good time; a problem is noted when not. */
export function isWithinLimits(file: VFile, text: string): boolean {
  if (reportEmphases(file, text) || reportDeep(file, text)) return false;
  if (ALL_SIGNS.some(([sign, limit]) => reportMany(file, text, sign, limit))) return false;
  return !reportAttributes(file, text);
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
  reportSigns(file, sign === "\n" ? "lines" : `of the sign "${sign}"`, limit, place);
  return true;
}

function reportSigns(file: VFile, signs: string, limit: number, place: SourcePosition): void {
  report(file, "too-many-signs", { signs, limit: String(limit) }, place);
}

function reportDeep(file: VFile, text: string): boolean {
  const deep = findDeepLine(text);
  if (deep) report(file, "too-deep", { limit: deep.limit }, { line: deep.line, column: 1 });
  return deep !== undefined;
}

function reportEmphases(file: VFile, text: string): boolean {
  if (text.length < MAX_EMPHASES) return false;
  const index = text.split("\n").findIndex(hasManyEmphases);
  const limit = `${MAX_EMPHASES} emphases in one line`;
  if (index !== -1) report(file, "too-deep", { limit }, { line: index + 1, column: 1 });
  return index !== -1;
}

function hasManyEmphases(line: string): boolean {
  return line.length >= MAX_EMPHASES && (line.match(/[*_]/g)?.length ?? 0) >= MAX_EMPHASES;
}

function reportAttributes(file: VFile, text: string): boolean {
  if (text.length <= MAX_ATTRIBUTES) return false;
  let count = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.includes("::") && line.includes("{")) count += attributesIn(beginningOf(line).rest);
    if (count <= MAX_ATTRIBUTES) continue;
    reportSigns(file, "attributes of directives", MAX_ATTRIBUTES, { line: index + 1, column: 1 });
    return true;
  }
  return false;
}

/** At most so many attributes a line has, if it is a directive. */
function attributesIn(line: string): number {
  const start = line.startsWith("::") ? line.indexOf("{") : -1;
  if (start === -1) return 0;
  const unquoted = line.slice(start).replace(/"[^"]*"|'[^']*'/g, "");
  return unquoted.match(/[#.]|[^\s#.]+/g)?.length ?? 0;
}
