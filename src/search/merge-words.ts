/** The words of coverages as text, and those of all coverages together. */
import type { CoverageIndex } from "./coverage-index.ts";
import { positionsIn } from "./query/entry-sets.ts";
import { eachAscending, encodeAscending } from "./query/postings.ts";
import type { KeyedEntries } from "./word-collector.ts";

/**
 * Keys with their entries, in any order: a line each, with the places of the entries and, where there are some, the
 * positions in that list of those that have the word in the headline: `bridge AAF AB`.
 */
export function formatWords(words: Iterable<readonly [key: string, entries: KeyedEntries]>): string {
  return Array.from(words, ([key, { all, inHeadline }]) => {
    const line = `${key} ${encodeAscending(all)}`;
    return inHeadline.length === 0
      ? `${line}\n`
      : `${line} ${encodeAscending(positionsIn(all, inHeadline))}\n`;
  }).join("");
}

/** The words of all coverages, with the numbers that entries have in the archive. */
export function mergeWords(
  coverages: readonly CoverageIndex[],
  firsts: readonly number[],
): Map<string, KeyedEntries> {
  const merged = new Map<string, KeyedEntries>();
  const inOrder = [...coverages.entries()].toSorted(([a], [b]) => (firsts[a] ?? 0) - (firsts[b] ?? 0));
  for (const [index, { words }] of inOrder) {
    const first = firsts[index] ?? 0;
    for (let start = 0; start < words.length; ) {
      const middle = words.indexOf(" ", start);
      const key = words.slice(start, middle);
      let known = merged.get(key);
      if (!known) {
        known = { all: [], inHeadline: [] };
        merged.set(key, known);
      }
      start = addEntries(words, middle + 1, first, known) + 1;
    }
  }
  return merged;
}

/** Adds the entries in a line from a position on. Returns where the line ends. */
function addEntries(words: string, start: number, first: number, { all, inHeadline }: KeyedEntries): number {
  const count = all.length;
  const middle = eachAscending(words, start, (place) => all.push(first + place));
  if (words[middle] === "\n") return middle;
  return eachAscending(words, middle + 1, (position) => inHeadline.push(all[count + position] ?? 0));
}
