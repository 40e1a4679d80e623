/** Writes the index that readers search, as ordinary outputs. The format is in docs/search.md. */
import type { Output } from "../model/output.ts";
import type { CoverageIndex, NameCount } from "./coverage-index.ts";
import { digestOf } from "./digest.ts";
import { mergeWords } from "./merge-words.ts";
import { numberEntries } from "./number-entries.ts";
import { prefixEntries } from "./prefixes.ts";
import {
  FACETS_FILE,
  formatFileRanges,
  SEARCH_FORMAT,
  SEARCH_ROOT,
  type SearchRoot,
  wordFile,
} from "./query/format.ts";
import type { Facet, SearchFacets } from "./query/interface.ts";
import { encodeAscending } from "./query/postings.ts";
import { cutIntoFiles, OF_PREFIXES } from "./word-files.ts";

export type { CoverageIndex } from "./coverage-index.ts";
export { indexCoverage } from "./index-coverage.ts";

/** The files of the index that are no single coverage's. The order of the coverages does not matter. */
export function* searchFiles(indexes: Iterable<CoverageIndex>): Iterable<Output> {
  const coverages = [...indexes].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const { firsts, size, order } = numberEntries(coverages);
  const words = mergeWords(coverages, firsts);
  const keys = [...words.keys()].sort();
  const files = cutIntoFiles(
    keys.map((key) => [key, words.get(key) ?? { all: [], inHeadline: [] }]),
    size,
  );
  const ranges = files.map(({ range }) => range);
  const prefixes = cutIntoFiles(prefixEntries(words, keys, ranges, size), size, OF_PREFIXES);
  const numbersOf = (placesIn: (index: CoverageIndex) => readonly number[]) =>
    coverages.flatMap((index, coverage) => placesIn(index).map((place) => (firsts[coverage] ?? 0) + place));
  const encode = (list: readonly number[]) => encodeAscending(list.toSorted((a, b) => a - b));
  const root: SearchRoot = {
    format: SEARCH_FORMAT,
    coverages: coverages.map(({ slug, version }, index) => [slug, version, firsts[index] ?? 0]),
    size,
    order,
    keys: encode(numbersOf((index) => index.keys)),
    removed: encode(numbersOf((index) => index.removed)),
    recent: coverages.flatMap(({ recent }, coverage) =>
      recent ? [[coverage, recent.from, digestOf(recent.words)] as const] : [],
    ),
    words: formatFileRanges(ranges),
    prefixes: formatFileRanges(prefixes.map(({ range }) => range)),
  };
  yield { path: SEARCH_ROOT, contents: JSON.stringify(root) };
  // Two files with the same lines are one.
  const byName = new Map([...files, ...prefixes].map(({ range: [, name], text }) => [name, text]));
  for (const { recent } of coverages) if (recent) byName.set(digestOf(recent.words), recent.words);
  for (const [name, contents] of byName) yield { path: wordFile(name), contents };
  yield { path: FACETS_FILE, contents: JSON.stringify(facetsOf(coverages)) };
}

function facetsOf(coverages: readonly CoverageIndex[]): SearchFacets {
  const newest = ({ instants }: CoverageIndex) => instants.at(-1) ?? 0;
  return {
    coverages: coverages
      .toSorted((a, b) => newest(b) - newest(a))
      .map(({ slug, title, instants, removed }) => ({
        value: slug,
        name: title,
        count: instants.length - removed.length,
      })),
    authors: countNames(coverages.flatMap(({ authors }) => authors)),
    topics: countNames(coverages.flatMap(({ topics }) => topics)),
  };
}

/** Sorted by name, by code unit; each has its first spelling. */
function countNames(names: readonly NameCount[]): Facet[] {
  const facets = new Map<string, Facet>();
  for (const [value, name, count] of names) {
    const known = facets.get(value);
    facets.set(value, { value, name: known?.name ?? name, count: count + (known?.count ?? 0) });
  }
  const sortKey = ({ name, value }: Facet) => `${name}\0${value}`;
  return [...facets.values()].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}
