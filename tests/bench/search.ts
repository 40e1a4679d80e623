/** What a search in a built archive costs a reader: bytes as a host compresses them, and requests, of queries from the texts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openSearch } from "../../src/search/query/index.ts";
import { Random } from "./random.ts";

const QUERIES = 200;

/** Bytes and requests of one query, with the first page of its results. */
interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

interface PublishedTexts {
  readonly entries: readonly { readonly headline?: string; readonly text: string }[];
}

/** A line for the table of searches. */
export async function measureSearch(dist: string): Promise<string> {
  const texts = readTexts(dist);
  const size = sum(filesIn(join(dist, "search")).map((path) => gzipped(path)));
  const text = gzipSync(texts.join("\n")).length;
  const random = new Random(11);
  const one: Cost[] = [];
  const two: Cost[] = [];
  const second: Cost[] = [];
  for (let count = 0; count < QUERIES; count++) {
    const [first, both] = [randomWords(texts, random, 1), randomWords(texts, random, 2)];
    const [costOfFirst = NOTHING, costOfSecond = NOTHING] = await costsOf(dist, [first, both]);
    const [costOfBoth = NOTHING] = await costsOf(dist, [both]);
    one.push(costOfFirst);
    two.push(costOfBoth);
    second.push(costOfSecond);
  }
  const cells = [one, two, second].map(
    (costs) =>
      `${median95(costs, ({ bytes }) => bytes / 1000)} KB, ${median95(costs, ({ requests }) => requests)} requests, ${median95(costs, ({ milliseconds }) => milliseconds)} ms`,
  );
  return `index ${(size / 1000).toFixed(0)} KB = ${(size / text).toFixed(2)} × texts | ${cells.join(" | ")}`;
}

const NOTHING: Cost = { bytes: 0, requests: 0, milliseconds: 0 };

/** What each of some queries costs after those before it. The script and the page come once, with the first. */
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

function median95(costs: readonly Cost[], of: (cost: Cost) => number): string {
  const sorted = costs.map(of).toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `${at(0.5)} (${at(0.95)})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
