import { wordLine } from "./query/word-file.ts";

/** The entries under a key, while they are collected: ascending numbers. */
export interface KeyedEntries {
  readonly all: number[];
  readonly inHeadline: number[];
}

/** Keys by code unit. */
export function sortKeys(keys: Iterable<string>): string[] {
  return [...keys].sort((a, b) => (a < b ? -1 : 1));
}

/** Keys with their entries as the text of a file of words. */
export function formatWords(words: ReadonlyMap<string, KeyedEntries>): string {
  let before = "";
  return sortKeys(words.keys())
    .map((key) => {
      const line = wordLine(key, before, words.get(key) ?? { all: [], inHeadline: [] });
      before = key;
      return line;
    })
    .join("");
}
