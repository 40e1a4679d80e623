/** Search results, compared with a scan of every text in every coverage.json. */
import { beforeAll, expect, test } from "vitest";
import { type Live, live } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";
import { contentOf, TEXTS } from "./languages.ts";
import { hasEveryWord, hasPhrase, type ScannedEntry, scanCoverage } from "./oracle.ts";

const URL_OF_SITE = "https://example.org/live/";

let archive: Live;
let entries: readonly ScannedEntry[];
let searcher: ReturnType<typeof searcherOf>;

beforeAll(() => {
  archive = live(contentOf(TEXTS));
  expect(archive.problems).toEqual([]);
  entries = [...archive.outputs]
    .filter(([path]) => path.endsWith("/coverage.json"))
    .flatMap(([, json]) => scanCoverage(json));
  searcher = searcherOf(archive);
});

/** Queries with different results in the search and in the scan, with both results. */
async function differences(
  queries: Iterable<string>,
  scanFor: (query: string) => (entry: ScannedEntry) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const query of queries) {
    const found = (await allAddresses(searcher, query)).toSorted().join(" ");
    const wanted = entries.filter(scanFor(query));
    const scanned = wanted.map(({ url }) => url.slice(URL_OF_SITE.length)).toSorted();
    if (found !== scanned.join(" "))
      wrong.push(`${query}: found ${found}; in the texts of ${scanned.join(" ")}`);
  }
  return wrong;
}

function wordsIn(language: string): string[] {
  const texts = TEXTS[language];
  if (!texts) throw new Error(`no texts in ${language}`);
  const { title, place, topic, author } = texts;
  const all = [title, place, topic, author, ...texts.entries.flat()].join(" ");
  return [...new Set(all.match(/[\p{L}\p{M}\p{N}]+/gu))];
}

/** A word as readers type it: incomplete, in capitals, without accents, with a letter missing, doubled or exchanged. */
function spellings(word: string): string[] {
  const letters = Array.from(word);
  const middle = Math.floor(letters.length / 2);
  return [
    word,
    word.toUpperCase(),
    word.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
    ...[1, 3].map((length) => letters.slice(0, length).join("")),
    ...[1].map((from) => letters.slice(from, from + 3).join("")),
    [...letters.slice(0, middle), ...letters.slice(middle + 1)].join(""),
    [...letters.slice(0, middle), letters[middle], ...letters.slice(middle)].join(""),
    [...letters.slice(0, -2), letters.at(-1), letters.at(-2)].join(""),
  ].filter((spelling) => /[\p{L}\p{N}]/u.test(spelling));
}

test.each(Object.keys(TEXTS))("words in %s are found as by a scan, misspelt ones too", async (language) => {
  const queries = new Set(wordsIn(language).flatMap(spellings));
  expect(queries.size).toBeGreaterThan(100);
  expect(await differences(queries, hasEveryWord)).toEqual([]);
});

test.each(Object.keys(TEXTS))(
  "a query of several words in %s finds the entries that contain all of them",
  async (language) => {
    const words = wordsIn(language);
    const pairs = words.map((word, index) => `${word} ${words[(index * 7 + 3) % words.length]}`);
    expect(await differences(pairs, hasEveryWord)).toEqual([]);
  },
);

test.each(Object.keys(TEXTS))(
  "phrases in %s are found where their words are in sequence",
  async (language) => {
    const texts = TEXTS[language]?.entries.flat() ?? [];
    const phrases = texts.flatMap((text) => {
      const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      return words.flatMap((word, index) =>
        index % 2
          ? [`"${word} ${words[index + 1] ?? ""}"`, `"${word} ${words[index + 2] ?? ""}"`]
          : [`"${words.slice(index, index + 3).join(", ")}"`, `"${words[index + 1] ?? ""} ${word}"`],
      );
    });
    expect(await differences(new Set(phrases), hasPhrase)).toEqual([]);
  },
);
