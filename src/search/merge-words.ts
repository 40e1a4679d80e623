/** The keys of all coverages together, with the numbers that entries have in the archive. */
import { getOrCreate } from "../web/get-or-create.ts";
import { splitUnits } from "./query/fold.ts";
import { keysOfUnits } from "./query/format.ts";
import { eachAscending } from "./query/postings.ts";
import type { CoverageWords, KeyedEntries } from "./word-collector.ts";
import { eachWord } from "./word-reader.ts";

/** The words of a coverage, and the number of its first entry. */
export interface NumberedWords {
  readonly words: CoverageWords;
  readonly first: number;
}

/** The entries under a key, while they are collected. */
interface GrowingEntries extends KeyedEntries {
  readonly all: number[];
  readonly inHeadline: number[];
}

/** All keys with their entries. The coverages are in the order of their numbers. */
export function mergeWords(coverages: readonly NumberedWords[]): Map<string, KeyedEntries> {
  const merged = new Map<string, GrowingEntries>();
  const entriesOf = (key: string) =>
    getOrCreate(merged, key, (): GrowingEntries => ({ all: [], inHeadline: [] }));
  const known = new Map<string, readonly GrowingEntries[]>();
  const keysOf = (word: string) =>
    getOrCreate(known, word, () => keysOfUnits(splitUnits(word)).map(entriesOf));
  for (const { words, first } of coverages) {
    eachWord(words, keysOf, (keys, place, isHeadline) => {
      for (const { all, inHeadline } of keys) {
        addNumber(all, first + place);
        if (isHeadline) addNumber(inHeadline, first + place);
      }
    });
    for (let start = 0; start < words.keys.length; ) {
      const middle = words.keys.indexOf(" ", start);
      const { all } = entriesOf(words.keys.slice(start, middle));
      start = eachAscending(words.keys, middle + 1, (place) => all.push(first + place)) + 1;
    }
  }
  return merged;
}

/** Adds a number that is the last one, or comes after it. */
function addNumber(numbers: number[], number: number): void {
  if (numbers[numbers.length - 1] !== number) numbers.push(number);
}
