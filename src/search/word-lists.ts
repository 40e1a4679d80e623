import { wordLine } from "./query/word-file.ts";
import type { KeyedEntries } from "./word-collector.ts";

/** Keys with their entries as the text of a file of words. */
export function formatWords(words: ReadonlyMap<string, KeyedEntries>): string {
  let before = "";
  return [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entries]) => {
      const line = wordLine(key, before, entries);
      before = key;
      return line;
    })
    .join("");
}
