/** The files of the index: written by this room, read by the query code. All are below `search/`. */
import { isUnspaced } from "./fold.ts";

/** Counts up when files mean something else. */
export const SEARCH_FORMAT = 3;

/** Read first, and again for each visit: it names all others by their contents or version. */
export const SEARCH_ROOT = "search/root.json";

export interface SearchRoot {
  readonly format: number;
  /** By slug. `version` changes with the texts of the coverage; its entries have the numbers from `first` on. */
  readonly coverages: readonly (readonly [slug: string, version: string, first: number])[];
  /** All numbers are below this. Some stand for no entry. */
  readonly size: number;
  /** Which coverage each entry is of, from the oldest: see `formatOrder`. */
  readonly order: string;
  /** The key events, as a set of entries. */
  readonly keys: string;
  /** Entries that were taken down: they keep their numbers, so that those of others don't change. */
  readonly removed: string;
  /** Coverages that are live: from which place on entries are recent, and the file with the words of these. */
  readonly recent: readonly (readonly [coverage: number, from: number, name: string])[];
  /** Files of words, each with the shortest text that its words don't come before; see `readWordFile`. */
  readonly words: FileRanges;
  /** Files of beginnings of words: those that would need several files of words. */
  readonly prefixes: FileRanges;
  /** Lists of files of pairs: a line each has the first key of a file, and its name. */
  readonly pairLists: FileRanges;
}

/** Sorted files: the first keys that they may hold, a line each, and their names, one after the other. */
export interface FileRanges {
  readonly firsts: string;
  readonly names: string;
}

/** A sorted file: the first key that it may hold, and its name. */
export type NamedRange = readonly [first: string, name: string];

/** Characters of a name that is made of the contents of a file: with 36 bits, two files hardly ever have the same one. */
export const NAME_LENGTH = 7;

export function formatFileRanges(ranges: readonly NamedRange[]): FileRanges {
  return {
    firsts: ranges.map(([first]) => first).join("\n"),
    names: ranges.map(([, name]) => name).join(""),
  };
}

export function readFileRanges({ firsts, names }: FileRanges): NamedRange[] {
  if (names === "") return [];
  return firsts
    .split("\n")
    .map((first, index) => [first, names.slice(index * NAME_LENGTH, (index + 1) * NAME_LENGTH)]);
}

/** A beginning that is in more files of words than this has a line in the files of prefixes. */
export const MAX_WORD_FILES = 2;

/** So many of the newest entries of a live coverage, or fewer, are apart, so that one more changes no file of words. */
export const MAX_RECENT = 16;

/** The address of a file of words or prefixes. */
export function wordFile(name: string): string {
  return `search/words/${name}.txt`;
}

/** So many places (entries, and entries that were taken down) have their texts in one file. */
export const PLACES_PER_FILE = 8;

/** The path of a file of texts, counted from 0. */
export function textFile(slug: string, number: number): string {
  return `search/texts/${slug}/${number}.json`;
}

export const FACETS_FILE = "search/facets.json";

/** What the index knows of a word: the entries that have it, and those of them that have it in the headline. */
export interface WordEntries {
  readonly all: readonly number[];
  readonly inHeadline: readonly number[];
}

/** Keys of the files of words that are no words; no word begins so. */
export const keyOf = {
  coverage: (slug: string) => `=c:${slug}`,
  day: (day: string) => `=d:${day}`,
  authorSlug: (slug: string) => `=A:${slug}`,
  topicSlug: (slug: string) => `=T:${slug}`,
  /** Words of a name that follow each other, to its end. */
  author: (words: readonly string[]) => `=a:${words.join(".")}`,
  topic: (words: readonly string[]) => `=t:${words.join(".")}`,
  picture: "=p",
} as const;

/** What a unit of a word is filed under: a character of an unspaced script together with the next one. */
export function keyOfUnit(unit: string, next: string | undefined): string {
  return next !== undefined && isUnspaced(unit) && isUnspaced(next) ? unit + next : unit;
}

/** What a word is filed under. */
export function keysOfUnits(units: readonly string[]): string[] {
  return units.map((unit, at) => keyOfUnit(unit, units[at + 1]));
}
