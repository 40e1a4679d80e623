/** Collects the words of a coverage's entries, and the other keys that they are filed under. */
import { getOrCreate } from "../web/get-or-create.ts";
import { foldedWords, WRITTEN_WORD } from "./query/fold.ts";
import { encodeAscending, encodeNumber } from "./query/postings.ts";

/** The entries under a key: ascending numbers. */
export interface KeyedEntries {
  readonly all: readonly number[];
  readonly inHeadline: readonly number[];
}

/** What a coverage's entries are searched by, as text: the ledger keeps it from build to build. */
export interface CoverageWords {
  /** All folded words, the most frequent first, with spaces between them. */
  readonly words: string;
  /**
   * For each place the number of its searched fields, the headline first; for each field the number of its words, and
   * their positions in `words`. All numbers follow each other: see `encodeNumber`.
   */
  readonly fields: string;
  /** The keys that are no words: a line each, with the ascending places of their entries. */
  readonly keys: string;
}

/** The texts of one entry after the other, in the order of their places. */
export class WordCollector {
  /** By place and field: the indexes of words in the order in which they were first collected. */
  private readonly places: number[][][] = [];
  private readonly indexes = new Map<string, number>();
  private readonly counts: number[] = [];
  /** By words as they are written: most are written in one way, again and again. */
  private readonly known = new Map<string, readonly number[]>();
  private readonly keys = new Map<string, number[]>();
  /** The keys of names, by slug and name. */
  readonly names = new Map<string, readonly string[]>();

  /** Adds the next place, with the fields of an entry; none for one that was taken down. */
  addPlace(fields: readonly string[]): void {
    this.places.push(fields.map((field) => this.readWords(field)));
  }

  /** Adds a key of the last entry that is no word. */
  addKey(key: string): void {
    const place = this.places.length - 1;
    const places = getOrCreate(this.keys, key, () => []);
    if (places.at(-1) !== place) places.push(place);
  }

  /** All that was collected. */
  format(): CoverageWords {
    const collected = Array.from(this.indexes, ([word, index]) => ({
      word,
      index,
      count: this.counts[index] ?? 0,
    }));
    const sorted = collected.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
    const codes: string[] = [];
    for (const [position, { index }] of sorted.entries()) codes[index] = encodeNumber(position);
    let fields = "";
    for (const place of this.places) {
      fields += encodeNumber(place.length);
      for (const words of place) {
        fields += encodeNumber(words.length);
        for (const index of words) fields += codes[index];
      }
    }
    const keys = Array.from(this.keys, ([key, places]) => `${key} ${encodeAscending(places)}\n`).join("");
    return { words: sorted.map(({ word }) => word).join(" "), fields, keys };
  }

  private readWords(text: string): number[] {
    const found: number[] = [];
    for (const written of text.match(IS_ASCII.test(text) ? ASCII_WORD : WRITTEN_WORD) ?? []) {
      let indexes = this.known.get(written);
      if (!indexes) {
        indexes = foldedWords(written).map((word) => this.indexOf(word));
        this.known.set(written, indexes);
      }
      for (const index of indexes) {
        found.push(index);
        this.counts[index] = (this.counts[index] ?? 0) + 1;
      }
    }
    return found;
  }

  private indexOf(word: string): number {
    return getOrCreate(this.indexes, word, () => this.indexes.size);
  }
}

/** The same words as `WRITTEN_WORD` finds, sooner. */
const ASCII_WORD = /[A-Za-z0-9]+/g;
const IS_ASCII = /^[\0-\x7f]*$/;
