/** Cuts sorted keys into files, so that a word that comes or changes alters only the files around it. */
import { digestOf } from "./digest.ts";
import type { NamedRange, WordEntries } from "./query/format.ts";
import { wordLine } from "./query/word-file.ts";

/** Characters: where a file may end, and where it must. */
const MIN_FILE = 1536;
const MAX_FILE = 6144;

/** One key in so many ends a file, between these sizes. */
const KEYS_PER_CUT = 24;

/** A file of words or of beginnings, and what the root says of it. */
export interface KeyFile {
  readonly range: NamedRange;
  readonly text: string;
}

/** Cuts keys into files: where, depends on the keys near a cut only. */
export function cutIntoFiles(keys: Iterable<readonly [key: string, entries: WordEntries]>): KeyFile[] {
  const files: KeyFile[] = [];
  let [text, first, before] = ["", "", ""];
  for (const [key, entries] of keys) {
    if (text.length >= MAX_FILE || (text.length >= MIN_FILE && isCut(key))) {
      files.push(keyFile(first, text));
      [text, first] = ["", shortestBetween(before, key)];
    }
    text += wordLine(key, entries);
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
  while (length < key.length && key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

/** The same for a key in every archive: FNV-1a. */
function isCut(key: string): boolean {
  let sum = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193);
  return (sum >>> 0) % KEYS_PER_CUT === 0;
}
