import type { CoverageIndex } from "./coverage-index.ts";
import { readWordFile } from "./query/word-file.ts";
import type { KeyedEntries } from "./word-collector.ts";

/** The words of all coverages with the numbers that entries have in the archive. */
export function mergeWords(
  coverages: readonly CoverageIndex[],
  numbers: readonly (readonly number[])[],
): Map<string, KeyedEntries> {
  const merged = new Map<string, KeyedEntries>();
  coverages.forEach(({ words }, coverage) => {
    const own = numbers[coverage] ?? [];
    for (const [key, entries] of readWordFile(words)) {
      const known = merged.get(key) ?? { all: [], inHeadline: [] };
      const { all, inHeadline } = entries();
      for (const place of all) known.all.push(own[place] ?? 0);
      for (const place of inHeadline) known.inHeadline.push(own[place] ?? 0);
      merged.set(key, known);
    }
  });
  // Coverages that overlap in time have their numbers between each other's.
  for (const { all, inHeadline } of merged.values()) {
    sortNumbers(all);
    sortNumbers(inHeadline);
  }
  return merged;
}

function sortNumbers(numbers: number[]): void {
  if (numbers.some((number, index) => number < (numbers[index - 1] ?? 0))) numbers.sort((a, b) => a - b);
}
