/** Archives of any size from a seed, similar to those of live desks: the same seed gives the same words. */
import { Random } from "./random.ts";

export interface Size {
  readonly entries: number;
  readonly coverages: number;
  readonly seed: number;
}

export interface Entry {
  /** The file's name without its extension, and the id. */
  readonly id: string;
  /** `2025-01-01T06:00Z` */
  readonly time: string;
  readonly headline: string;
  readonly author: string;
  readonly kicker?: string;
  readonly isKey: boolean;
  readonly picture?: { readonly alt: string; readonly caption: string };
  /** Markdown. */
  readonly body: string;
}

export interface Coverage {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly summary: readonly string[];
  readonly entries: Iterable<Entry>;
}

const WORDS = (
  "the minister said talks would go on through the night as leaders waited for an answer from the capital while police " +
  "closed roads around the square and crowds gathered in front of parliament to hear what had been agreed a spokesman " +
  "for the ministry declined to comment on reports that the vote could be delayed until next week officials in both " +
  "countries have warned that time is running out markets fell slightly after the announcement before recovering later"
).split(" ");

const KICKERS = ["Analysis", "Breaking", "Explainer", "In pictures"];
const PEOPLE = ["Ana Prieto", "Jonas Lund", "Mei Tanaka", "Samuel Adeyemi", "Ruth Keller", "Oleh Bondar"];

/** The picture that all entries with a picture show. */
export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="960" height="540"/></svg>\n';

/** The coverages of a corpus, to be read once and in order. Bodies have about 165 words; 30 % of the entries have a picture. */
export function* corpusOf({ entries, coverages, seed }: Size): Iterable<Coverage> {
  const random = new Random(seed);
  for (let number = 0; number < coverages; number++) {
    const [before, after] = [number, number + 1].map((count) => Math.floor((entries * count) / coverages));
    yield {
      slug: `coverage-${number + 1}`,
      title: headline(random),
      standfirst: sentence(random, 20),
      summary: [sentence(random, 15), sentence(random, 15)],
      entries: entriesOf(number, (after ?? 0) - (before ?? 0), random),
    };
  }
}

function* entriesOf(number: number, count: number, random: Random): Iterable<Entry> {
  const start = Date.UTC(2025, 0, 1 + number, 6);
  for (let index = 0; index < count; index++) {
    const time = new Date(start + index * 4 * 60_000).toISOString();
    yield entryOf(`entry-${index + 1}`, `${time.slice(0, 16)}Z`, random);
  }
}

function entryOf(id: string, time: string, random: Random): Entry {
  return {
    id,
    time,
    headline: headline(random),
    author: random.pick(PEOPLE),
    ...(random.chance(0.2) && { kicker: random.pick(KICKERS) }),
    isKey: random.chance(0.05),
    ...(random.chance(0.3) && { picture: { alt: sentence(random, 10), caption: sentence(random, 12) } }),
    body: Array.from({ length: 4 }, () => paragraph(random)).join("\n\n"),
  };
}

/** About 41 words; 15 % of them with a link or an emphasis. */
function paragraph(random: Random): string {
  const sentences = Array.from({ length: 3 }, () => sentence(random, 13 + random.below(3)));
  if (random.chance(0.15)) {
    sentences.push(
      random.chance(0.5)
        ? "He called it *unacceptable*."
        : "The [statement](https://example.org/statement) is public.",
    );
  }
  return sentences.join(" ");
}

function sentence(random: Random, words: number): string {
  const text = Array.from({ length: words }, () => random.pick(WORDS)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function headline(random: Random): string {
  return sentence(random, 7).slice(0, -1);
}
