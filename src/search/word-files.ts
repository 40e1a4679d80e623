/** Cuts sorted keys into files, so that a word that comes or changes alters only the files around it. */
import { digestOf } from "./digest.ts";
import { encodeEntries } from "./query/entry-sets.ts";
import type { NamedRange, WordEntries } from "./query/format.ts";

/** Where a file may end, and where it must, in characters. */
interface FileSizes {
  readonly min: number;
  readonly max: number;
}

export const OF_WORDS: FileSizes = { min: 1536, max: 5120 };

/** A query needs one line of a file of prefixes, and most lines are long. */
export const OF_PREFIXES: FileSizes = { min: 1024, max: 1024 };

/** Only phrases need them. */
export const OF_PAIRS: FileSizes = { min: 3072, max: 10_240 };

/** One key in so many ends a file, between these sizes. */
const KEYS_PER_CUT = 24;

/** The line of a key: `bridge gUQIA`; the numbers of its entries are below `size`. */
export function wordLine(key: string, entries: WordEntries, size: number): string {
  return `${key} ${encodeEntries(entries, size)}\n`;
}

/** A file of words or of beginnings, and what the root says of it. */
export interface KeyFile {
  readonly range: NamedRange;
  readonly text: string;
}

/**
 * Cuts the lines of sorted keys into files: where, depends on the keys near a cut only. `firstOf` makes the text that no key of
 * a file comes before, of the last key before the file and its own first one.
 */
export function cutIntoFiles(
  lines: Iterable<readonly [key: string, line: string]>,
  { min, max }: FileSizes,
  firstOf = shortestBetween,
): KeyFile[] {
  const files: KeyFile[] = [];
  let [text, first, before] = ["", "", ""];
  for (const [key, line] of lines) {
    if (text.length >= max || (text.length >= min && isCut(key))) {
      files.push(keyFile(first, text));
      [text, first] = ["", firstOf(before, key)];
    }
    text += line;
    before = key;
  }
  return text === "" ? files : [...files, keyFile(first, text)];
}

function keyFile(first: string, text: string): KeyFile {
  return { range: [first, digestOf(text)], text };
}

/** The shortest beginning of a key that comes after another key. */
function shortestBetween(before: string, key: string): string {
  let length = 1;
  while (length < key.length && (key.slice(0, length) <= before || endsInsideCharacter(key, length)))
    length++;
  return key.slice(0, length);
}

function endsInsideCharacter(text: string, length: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(length - 1));
}

/** The same for a key in every archive: FNV-1a. */
function isCut(key: string): boolean {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % KEYS_PER_CUT === 0;
}
