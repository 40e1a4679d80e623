/** What a search in a built archive costs a reader: compressed bytes and requests, for queries from the texts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openSearch } from "../../src/search/query/index.ts";
import { measureOnPhone } from "./phone.ts";
import { Random } from "./random.ts";

const QUERIES = 200;

const QUERIES_ON_PHONE = 20;

/** Bytes and requests of one query, with the first page of its results. */
interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

interface PublishedTexts {
  readonly entries: readonly { readonly headline?: string; readonly text: string }[];
}

/** The path of the archive in its `url`. */
const BASE = "/live/";

/** The head of the table of searches. Numbers are medians, with 95th percentiles in parentheses. */
export const SEARCH_TABLE = `Search: gzipped bytes with the script, the root and the first page of results, requests, time in Node;
on a phone in Chromium, from the last letter or from the navigation to the first result

| entries / coverages | index, gzipped file by file | first query, one word | first query, two words | first query, three words | second query, two words | phrase of two words | phone, typed | phone, from another page |
|--:|---|---|---|---|---|---|--:|--:|`;

/** A line for that table. */
export async function measureSearch(dist: string): Promise<string> {
  const texts = readTexts(dist);
  const size = sum(filesIn(join(dist, "search")).map((path) => gzipped(path)));
  const text = gzipSync(texts.join("\n")).length;
  const random = new Random(11);
  const [one, two, three, second, phrase]: Cost[][] = [[], [], [], [], []];
  for (let count = 0; count < QUERIES; count++) {
    const [first = "", both = "", all = ""] = [1, 2, 3].map((words) => randomWords(texts, random, words));
    const [costOfFirst = NOTHING, costOfSecond = NOTHING] = await costsOf(dist, [first, both]);
    one?.push(costOfFirst);
    second?.push(costOfSecond);
    two?.push(...(await costsOf(dist, [both])));
    three?.push(...(await costsOf(dist, [all])));
    phrase?.push(...(await costsOf(dist, [`"${both}"`])));
  }
  const cells = [one, two, three, second, phrase].map(
    (costs = []) =>
      `${median95(costs, ({ bytes }) => bytes / 1000)} KB, ${median95(costs, ({ requests }) => requests)} requests, ${median95(costs, ({ milliseconds }) => milliseconds)} ms`,
  );
  const waits = await onPhone(dist, texts, random);
  const share = `${(size / 1000).toFixed(0)} KB = ${(size / text).toFixed(2)} × ${(text / 1000).toFixed(0)} KB of texts`;
  return [share, ...cells, ...waits].join(" | ");
}

async function onPhone(dist: string, texts: readonly string[], random: Random): Promise<string[]> {
  const queries = Array.from({ length: QUERIES_ON_PHONE }, () => randomWords(texts, random, 2));
  const times = await measureOnPhone(dist, BASE, queries);
  if (!times) return ["no Chromium", "no Chromium"];
  return [times.typed, times.linked].map((list) => `${median95(list, (time) => time)} ms`);
}

const NOTHING: Cost = { bytes: 0, requests: 0, milliseconds: 0 };

/** What each query costs after those before it. The script and the page are loaded once, with the first. */
async function costsOf(dist: string, queries: readonly string[]): Promise<Cost[]> {
  let [bytes, requests] = [gzipped(join(dist, "assets/search.js")), 1];
  const searcher = openSearch(async (path) => {
    const file = join(dist, path.replace(/\?.*$/, ""));
    bytes += gzipped(file);
    requests++;
    return readFileSync(file);
  });
  const costs: Cost[] = [];
  for (const text of queries) {
    const start = performance.now();
    const { hits } = await searcher.search({ text, filters: {}, order: "best" });
    await hits(1);
    costs.push({ bytes, requests, milliseconds: performance.now() - start });
    [bytes, requests] = [0, 0];
  }
  return costs;
}

function readTexts(dist: string): string[] {
  const coverages = readdirSync(dist).filter((name) => name.startsWith("coverage-"));
  return coverages.flatMap((name) => {
    const { entries }: PublishedTexts = JSON.parse(readFileSync(join(dist, name, "coverage.json"), "utf8"));
    return entries.map(({ headline = "", text }) => `${headline}\n${text}`);
  });
}

function randomWords(texts: readonly string[], random: Random, count: number): string {
  const words = random.pick(texts).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const start = random.below(Math.max(1, words.length - count));
  return words.slice(start, start + count).join(" ");
}

/** The files of the index, without the page that shows results. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:json|txt)$/.test(path))
    .map((path) => join(folder, path));
}

const sizes = new Map<string, number>();

function gzipped(path: string): number {
  const known = sizes.get(path) ?? gzipSync(readFileSync(path)).length;
  sizes.set(path, known);
  return known;
}

function median95<Item>(costs: readonly Item[], of: (cost: Item) => number): string {
  const sorted = costs.map(of).toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `${at(0.5)} (${at(0.95)})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
