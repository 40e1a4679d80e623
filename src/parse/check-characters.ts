/** Characters of a text file that can't be published, or that can't be meant. */
import type { VFile } from "vfile";
import type { SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { meantInWindows } from "../web/windows-1252.ts";
import { findMojibake } from "./mojibake.ts";

// Unicode's control characters without tab and line ends, and its noncharacters: HTML can hold none of them.
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u;
const PRIVATE = /\p{Co}/u;
const LINE_ENDS = /\r\n|\r|\n/;

// Quick looks at a whole text, that save the long ones.
const MAYBE_WRONG =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00c2-\u00f4\udb40-\udbff\ud83f\ue000-\uf8ff\ufdd0-\uffff]/;
const MAYBE_CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;

/** Notes what is wrong with the characters of a text, once a line. Whether the text can be read on. */
export function checkCharacters(file: VFile, text: string): boolean {
  const mayConflict = MAYBE_CONFLICT.test(text);
  if (!mayConflict && !MAYBE_WRONG.test(text)) return true;
  let isReadable = !(mayConflict && reportConflicts(file, text));
  for (const [index, line] of text.split(LINE_ENDS).entries()) {
    const isGood = checkLine(file, line, index + 1);
    isReadable &&= isGood;
  }
  return isReadable;
}

function checkLine(file: VFile, line: string, number: number): boolean {
  const at = (offset: number): SourcePosition => ({ line: number, column: offset + 1 });
  const broken = findMojibake(line);
  if (broken) report(file, "mojibake", { found: broken.found, meant: broken.meant }, at(broken.index));
  const lost = line.indexOf("\ufffd");
  if (lost !== -1) report(file, "lost-character", {}, at(lost));
  const own = PRIVATE.exec(line);
  if (own) report(file, "private-character", { code: codeOf(own[0]) }, at(own.index));
  const control = UNPRINTABLE.exec(line);
  if (!control) return true;
  report(file, "control-character", describeControl(control[0]), at(control.index));
  return false;
}

/** A control character for its problem. */
export function describeControl(control: string): { code: string; meant: string | undefined } {
  return { code: codeOf(control), meant: meantInWindows(control.charCodeAt(0)) };
}

/** `U+0007` */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Notes each conflict of a merge where it begins; where no beginning is left, where it ends. */
function reportConflicts(file: VFile, text: string): boolean {
  const lines = text.split(LINE_ENDS);
  const linesWith = (mark: RegExp) => lines.flatMap((line, index) => (mark.test(line) ? [index + 1] : []));
  const [middle] = linesWith(/^={7}$/);
  const begins = linesWith(/^<{7}(?: |$)/);
  // Seven ">" alone may be quotations in quotations.
  const ends = linesWith(/^>{7}(?: |$)/).filter((line) => middle !== undefined && line > middle);
  // What both sides had before: the lines in it were meant by neither.
  const bases = linesWith(/^\|{7} (?!\|)/).filter((line) => middle !== undefined && line < middle);
  const found = [begins, ends, bases].find((lines) => lines.length > 0) ?? [];
  for (const line of found) report(file, "merge-conflict", {}, { line, column: 1 });
  return found.length > 0;
}

/** The first control character of a text, also one that was written as an escape. */
export function findControl(text: string): string | undefined {
  return UNPRINTABLE.exec(text)?.[0] ?? /\p{Cs}/u.exec(text)?.[0];
}
