/** The part of the index that is a coverage's own: its texts, and its words for the index of the archive. */
import type { Coverage, Entry, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { directionOf } from "../web/words/index.ts";
import type { CoverageIndex, NameCount } from "./coverage-index.ts";
import { digestOf } from "./digest.ts";
import { addEntry } from "./entry-keys.ts";
import { entryText, placesOf } from "./entry-texts.ts";
import { mergeWords } from "./merge-words.ts";
import { MAX_RECENT, PLACES_PER_FILE, textFile } from "./query/format.ts";
import { type EntryText, formatTexts } from "./query/text-file.ts";
import { WordCollector } from "./word-collector.ts";
import { wordLine } from "./word-files.ts";

/** What is made of a coverage for the search. */
export interface IndexedCoverage {
  readonly index: CoverageIndex;
  /** Its files of texts. */
  readonly outputs: readonly Output[];
}

/** Indexes a coverage. Nothing in it depends on other coverages. */
export function indexCoverage(coverage: Coverage, { language }: Pick<Site, "language">): IndexedCoverage {
  const places = placesOf(coverage);
  const from = settledCount(coverage);
  const [words, recent] = [new WordCollector(), new WordCollector()];
  const texts = places.map(({ entry, index }, number) => {
    const collector = number < from ? words : recent;
    if (!("body" in entry)) {
      collector.addPlace([]);
      return undefined;
    }
    const text = entryText(entry, index, coverage, language);
    addEntry(entry, text, collector);
    return text;
  });
  const settled = words.format();
  const outputs = textFiles(coverage, texts);
  const numbersOf = (isWanted: (text: EntryText | undefined) => boolean) =>
    texts.flatMap((text, number) => (isWanted(text) ? [number] : []));
  return {
    outputs,
    index: {
      slug: coverage.masthead.slug,
      title: coverage.masthead.title,
      version: digestOf(outputs.map(({ contents }) => contents).join("")),
      instants: places.map(({ entry }) => entry.time.instant),
      removed: numbersOf((text) => text === undefined),
      keys: numbersOf((text) => text?.isKey === true),
      settled,
      settledVersion: digestOf(Object.values(settled).join("\n")),
      ...(from < places.length && { recent: { from, words: recentWords(recent) } }),
      authors: countNames(coverage.entries, ({ bylines }) => bylines),
      topics: countNames(coverage.entries, ({ topics }) => topics),
    },
  };
}

/** How many places of a coverage are in the files of words that all coverages share. */
function settledCount({ masthead, order }: Coverage): number {
  return masthead.status === "live" ? order.length - (order.length % MAX_RECENT) : order.length;
}

/** A file of words, sorted so that it depends on nothing but the entries. */
function recentWords(words: WordCollector): string {
  const entries = mergeWords([{ words: words.format(), first: 0 }]);
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, found]) => wordLine(key, found, MAX_RECENT)).join("");
}

function textFiles({ masthead }: Coverage, texts: readonly (EntryText | undefined)[]): TextOutput[] {
  const { slug, title, language } = masthead;
  const coverage = { title, language, direction: directionOf(language) };
  return Array.from({ length: Math.ceil(texts.length / PLACES_PER_FILE) }, (_, number) => {
    const entries = texts.slice(number * PLACES_PER_FILE, (number + 1) * PLACES_PER_FILE);
    return { path: textFile(slug, number), contents: JSON.stringify(formatTexts(coverage, entries)) };
  });
}

interface TextOutput extends Output {
  readonly contents: string;
}

function countNames(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly { readonly slug: string; readonly name: string }[],
): NameCount[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { slug, name } of entries.flatMap(namesOf)) {
    const known = counts.get(slug) ?? { name, count: 0 };
    known.count++;
    counts.set(slug, known);
  }
  return [...counts].map(([slug, { name, count }]) => [slug, name, count]);
}
