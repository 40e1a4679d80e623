/** Phrases of words that many entries have: the index records where they follow each other, and few texts are read. */
import { expect, test } from "vitest";
import { indexCoverage, searchFiles } from "../../src/search/index.ts";
import { Random } from "../bench/random.ts";
import { entry, type Files, type Live, live } from "../live.ts";
import { allAddresses, searcherOf } from "./archive.ts";
import { foldText, hasPhrase, type ScannedEntry, scanCoverage } from "./oracle.ts";

const SPACED = "the then of often old bridge bridges Brücke 2025 a".split(" ");
const UNSPACED = [..."東京都知事", "2025年", "東京都", "京都", "สะพาน", "𠮷", "𠮷野"];

/** Texts in which each of a few words follows every other one somewhere. */
function writeText(random: Random, length: number): string {
  let text = "";
  for (let count = 0; count < length; count++)
    text += random.chance(0.7) ? ` ${random.pick(SPACED)} ` : random.pick(UNSPACED);
  return text.replace(/ +/g, " ").trim();
}

function newsroomOf(random: Random): Files {
  const minute = (number: number) => String(number).padStart(2, "0");
  const entriesOf = (slug: string, count: number) =>
    Array.from({ length: count }, (_, index): [string, string] => [
      `${slug}/entry-${index}.md`,
      entry(
        `time: 2025-03-20T10:${minute(index)}\nheadline: "${writeText(random, 3)}"`,
        `${writeText(random, 14)}.\n`,
      ),
    ]);
  return Object.fromEntries([
    ["storm/index.md", "---\ntitle: Storm\nstatus: live\n---\n"],
    ["summit/index.md", "---\ntitle: Summit\n---\n"],
    ...entriesOf("storm", 37),
    ...entriesOf("summit", 59),
  ]);
}

const archive = live(newsroomOf(new Random(5)));
const entries = ["storm", "summit"].flatMap((slug) => scanCoverage(archive.page(`${slug}/coverage.json`)));
const addressOf = ({ url }: ScannedEntry) => url.slice("https://example.org/live/".length);

/** Phrases from the texts, and others of the same words; the last word complete or a prefix. */
function* phrasesOf(random: Random): Iterable<string> {
  for (let count = 0; count < 400; count++) {
    const [, body = ""] = random.pick(entries).fields;
    const words = foldText(random.chance(0.7) ? body : writeText(random, 4))
      .trim()
      .split(" ");
    const start = random.below(words.length);
    const letters = Array.from(words.slice(start, start + 1 + random.below(4)).join(" "));
    yield (random.chance(0.3) && letters.length > 1 ? letters.slice(0, -1) : letters).join("");
  }
}

/** Whether entries have a phrase in their headline. */
function hasInHeadline(phrase: string): (entry: ScannedEntry) => boolean {
  return (scanned) => hasPhrase(phrase)({ ...scanned, fields: [scanned.headline] });
}

test("phrases of frequent words are found where a scan finds them, matches in headlines first", async () => {
  const searcher = searcherOf(archive);
  let frequent = 0;
  for (const phrase of phrasesOf(new Random(6))) {
    const found = await allAddresses(searcher, `"${phrase}"`);
    const scanned = entries.filter(hasPhrase(phrase));
    expect([phrase, found.toSorted()]).toEqual([phrase, scanned.map(addressOf).toSorted()]);
    const first = scanned.filter(hasInHeadline(phrase)).map(addressOf);
    expect([phrase, found.slice(0, first.length).toSorted()]).toEqual([phrase, first.toSorted()]);
    if (scanned.length > 20) frequent++;
  }
  expect(frequent).toBeGreaterThan(20);
});

/** The same archive with the index of a preview. */
function withoutPairs({ archive, outputs }: Live): Pick<Live, "outputs"> {
  if (!archive) throw new Error("no archive");
  const indexes = archive.coverages.map((coverage) => indexCoverage(coverage, archive.site).index);
  const words = [...outputs.keys()].filter((path) => path.startsWith("search/words/"));
  const found = new Map(outputs);
  for (const path of words) found.delete(path);
  for (const { path, contents } of searchFiles(indexes, [], false)) found.set(path, String(contents));
  return { outputs: found };
}

test("an index without pairs finds the same phrases in the texts", async () => {
  const preview = withoutPairs(archive);
  expect(preview.outputs.size).toBeLessThan(archive.outputs.size);
  const searcher = searcherOf(preview);
  for (const phrase of [...phrasesOf(new Random(8))].slice(0, 60)) {
    const found = await allAddresses(searcher, `"${phrase}"`);
    const scanned = entries.filter(hasPhrase(phrase)).map(addressOf);
    expect([phrase, found.toSorted()]).toEqual([phrase, scanned.toSorted()]);
  }
});

test.each(['"of the"', '"old bri"', '"東京都"', '-"of the" bridge'])(
  "%s is counted without reading the texts of a closed coverage",
  async (query) => {
    const asked: string[] = [];
    const text = `${query} in:summit`;
    const { count } = await searcherOf(archive, asked).search({ text, filters: {}, order: "best" });
    expect(count).toBeGreaterThan(4);
    expect(asked.filter((path) => path.startsWith("search/texts/"))).toEqual([]);
  },
);
