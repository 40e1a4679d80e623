/** Writes the index that readers search, as ordinary outputs. The format is in docs/search.md. */
import type { Output } from "../model/output.ts";
import type { CoverageIndex, NameCount } from "./coverage-index.ts";
import { digestOf } from "./digest.ts";
import { listIndexFiles, type PublishedFile } from "./index-files.ts";
import { numberEntries } from "./number-entries.ts";
import { encodeEntries } from "./query/entry-sets.ts";
import {
  FACETS_FILE,
  formatFileRanges,
  SEARCH_FORMAT,
  SEARCH_ROOT,
  type SearchRoot,
  wordFile,
} from "./query/format.ts";
import type { Facet, SearchFacets } from "./query/interface.ts";

export type { CoverageIndex } from "./coverage-index.ts";
export { indexCoverage } from "./index-coverage.ts";

/**
 * The files of the index that are no single coverage's. The order of the coverages does not matter. `published` are the files
 * of the last build, if it was made by the same program. Without pairs a phrase is looked for in the texts.
 */
export function* searchFiles(
  indexes: Iterable<CoverageIndex>,
  published: readonly PublishedFile[] = [],
  hasPairs = true,
): Iterable<Output> {
  const coverages = [...indexes].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const numbering = numberEntries(coverages);
  const { firsts, size, order } = numbering;
  const { words, prefixes, pairLists, outputs } = listIndexFiles(coverages, numbering, published, hasPairs);
  const numbersOf = (placesIn: (index: CoverageIndex) => readonly number[]) =>
    coverages.flatMap((index, coverage) => placesIn(index).map((place) => (firsts[coverage] ?? 0) + place));
  const encode = (list: readonly number[]) =>
    encodeEntries({ all: list.toSorted((a, b) => a - b), inHeadline: [] }, size);
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
    words: formatFileRanges(words),
    prefixes: formatFileRanges(prefixes),
    pairLists: formatFileRanges(pairLists),
  };
  yield { path: SEARCH_ROOT, contents: JSON.stringify(root) };
  yield* outputs;
  const known = new Set(outputs.map(({ path }) => path));
  for (const contents of coverages.flatMap(({ recent }) => recent?.words ?? [])) {
    const path = wordFile(digestOf(contents));
    if (!known.has(path)) yield { path, contents };
    known.add(path);
  }
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
