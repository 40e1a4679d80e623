import type { VFile } from "vfile";
import type { YAMLError } from "yaml";
import type { SourcePosition } from "../model/content.ts";
import { MAX_PROBLEMS, report } from "../model/report.ts";
import { getOrCreate } from "../web/get-or-create.ts";

/** Notes what is wrong with the grammar of YAML, in a writer's words: once a line, since one slip makes several errors. */
export function reportSyntax(
  file: VFile,
  text: string,
  errors: readonly YAMLError[],
  placeAt: (offset: number) => SourcePosition,
): void {
  const lines = new Set<number>();
  const quotes = new Map<string, readonly Opening[]>();
  for (const error of errors) {
    // One more than is printed, so that the file says that there are more.
    if (lines.size > MAX_PROBLEMS) return;
    const offset = lineOffset(error, text, quotes);
    const place = placeAt(offset);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    const { reason, column = place.column } = slipIn(error, lineAt(text, offset));
    report(file, "yaml-syntax", { reason }, { line: place.line, column });
  }
}

// A quote or bracket that is never closed is noticed far behind it; the writer must look at its beginning.
function lineOffset(
  { code, pos: [offset], message }: YAMLError,
  text: string,
  quotes: Map<string, readonly Opening[]>,
): number {
  const bracket = /end with a ([\]}])$/.exec(message)?.[1];
  if (bracket !== undefined) return Math.max(0, text.lastIndexOf(bracket === "]" ? "[" : "{", offset - 1));
  const quote = /closing (["'])quote/.exec(message)?.[1];
  if (code !== "MISSING_CHAR" || quote === undefined) return offset;
  const openings = getOrCreate(quotes, quote, () => openingsOf(quote, text));
  return openings.findLast(({ start }) => start < offset)?.at ?? offset;
}

/** Where a quote may open, behind a sign that starts before it. */
interface Opening {
  readonly start: number;
  readonly at: number;
}

function openingsOf(quote: string, text: string): Opening[] {
  const found = text.matchAll(new RegExp(`(?:^|[:,\\\\[{-][ \\t]*)${quote}`, "gm"));
  return Array.from(found, ({ index, 0: { length } }) => ({ start: index, at: index + length - 1 }));
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split(/\r?\n/, 1)[0] ?? "";
}

const INDENTED = "the lines are not indented alike: keys of one group begin in the same column";
const NO_KEY = 'not "key: value": each key is on a line of its own, with a colon and a space after it';
const QUOTE_ALL = "put the whole value in quotes";

/** What is wrong when a value begins with a character that means something in YAML. */
const FIRST_CHARACTERS: Readonly<Record<string, string>> = {
  '"': "the value ends at its second double quote: put single quotes around the whole of it, as in '\"Yes\" to the plan'",
  "'": 'an apostrophe ends the value: put double quotes around the whole of it, as in "it\'s"',
  "[": `a value that begins with "[" is a list, up to "]": close it, or ${QUOTE_ALL}`,
  "{": `a value that begins with "{" is a group of keys, up to "}": close it, or ${QUOTE_ALL}`,
  ">": `a value can't begin with ">": ${QUOTE_ALL}`,
  "|": `a value can't begin with "|": ${QUOTE_ALL}`,
  "-": `a list begins on the line after its key; if this is no list, ${QUOTE_ALL}`,
  "*": `a value can't begin with "*": ${QUOTE_ALL}`,
  "&": `a value can't begin with "&": ${QUOTE_ALL}`,
  "!": `a value can't begin with "!": ${QUOTE_ALL}`,
  "?": `a value can't begin with "? ": ${QUOTE_ALL}`,
};

const REASONS: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: 'in double quotes a "\\" begins an escape: write "\\\\", or use single quotes',
  BAD_SCALAR_START: `a value can't begin with this character: ${QUOTE_ALL}`,
  BAD_INDENT: INDENTED,
  BLOCK_AS_IMPLICIT_KEY: INDENTED,
  MULTIPLE_DOCS: 'a second "---" or "..." ends the keys too early: remove it',
  NON_STRING_KEY: "a key must be a plain word",
  TAB_AS_INDENT: "a tab: YAML is indented with spaces, replace it",
};

const ON_FIRST_CHARACTER = new Set([
  "UNEXPECTED_TOKEN",
  "BLOCK_AS_IMPLICIT_KEY",
  "MISSING_CHAR",
  "BAD_INDENT",
]);

/** What is wrong with a line; `column` where it is not where the error was noticed. */
interface Slip {
  readonly reason: string;
  readonly column?: number;
}

function slipIn({ code, message }: YAMLError, line: string): Slip {
  if (/closing ["']quote/.test(message))
    return { reason: "a quote is opened here and never closed: close it" };
  const [, key = "", value = ""] = /^(\s*(?:- )?[\w-]+:\s+)(\S)/.exec(line) ?? [];
  const first = ON_FIRST_CHARACTER.has(code) ? FIRST_CHARACTERS[value] : undefined;
  if (first !== undefined) return { reason: first, column: key.length + 1 };
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /:\s.*:(\s|$)/.test(line)) {
    const quote = /:\s+([“”„«‘’‚])/.exec(line)?.[1];
    const curly = quote === undefined ? "" : ` ("straight ones": to YAML ${quote} is a letter like others)`;
    return { reason: `a ": " inside a value: ${QUOTE_ALL}${curly}` };
  }
  return { reason: REASONS[code] ?? NO_KEY };
}
