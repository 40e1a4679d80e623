/** The words of coverages as text, and those of all coverages together. */
import type { CoverageIndex } from "./coverage-index.ts";
import { eachAscending } from "./query/postings.ts";
import { wordLine } from "./query/word-file.ts";
import type { KeyedEntries } from "./word-collector.ts";

/** Keys with their entries: a line each, as a file of words has them, but in any order. */
export function formatWords(words: Iterable<readonly [key: string, entries: KeyedEntries]>): string {
  return Array.from(words, ([key, entries]) => wordLine(key, entries)).join("");
}

/** The words of all coverages with the numbers that entries have in the archive. */
export function mergeWords(
  coverages: readonly CoverageIndex[],
  numbers: readonly (readonly number[])[],
): Map<string, KeyedEntries> {
  const merged = new Map<string, KeyedEntries>();
  // In the order of time, most numbers come in their order.
  const inTime = [...coverages.entries()].toSorted(
    ([a], [b]) => (numbers[a]?.[0] ?? 0) - (numbers[b]?.[0] ?? 0),
  );
  for (const [index, { words }] of inTime) {
    const own = numbers[index] ?? [];
    for (let start = 0; start < words.length; ) {
      const middle = words.indexOf(" ", start);
      const key = words.slice(start, middle);
      let known = merged.get(key);
      if (!known) {
        known = { all: [], inHeadline: [] };
        merged.set(key, known);
      }
      start = addEntries(words, middle + 1, own, known) + 1;
    }
  }
  // Coverages that overlap in time have their numbers between each other's.
  for (const { all, inHeadline } of merged.values()) {
    sortNumbers(all);
    sortNumbers(inHeadline);
  }
  return merged;
}

/** Adds the entries in a line from a position on. Returns where the line ends. */
function addEntries(
  words: string,
  start: number,
  own: readonly number[],
  { all, inHeadline }: KeyedEntries,
): number {
  const first = all.length;
  const middle = eachAscending(words, start, (place) => all.push(own[place] ?? 0));
  if (words[middle] === "\n") return middle;
  return eachAscending(words, middle + 1, (position) => inHeadline.push(all[first + position] ?? 0));
}

function sortNumbers(numbers: number[]): void {
  for (let at = 1; at < numbers.length; at++) {
    if ((numbers[at - 1] ?? 0) < (numbers[at] ?? 0)) continue;
    numbers.sort((a, b) => a - b);
    return;
  }
}
