/** Collects the keys that entries are filed under. */
import { foldedWords, splitUnits, WRITTEN_WORD } from "./query/fold.ts";
import { keysOfUnits } from "./query/format.ts";

/** The entries under a key, while they are collected: ascending numbers. */
export interface KeyedEntries {
  readonly all: number[];
  inHeadline: number[];
}

/** Most words are in no headline: they share this list, which stays empty. */
const IN_NO_HEADLINE: number[] = [];

/** Texts of one entry after the other, in the order of their numbers. */
export class WordCollector {
  readonly entries = new Map<string, KeyedEntries>();
  /** The keys of names, by slug and name. */
  readonly names = new Map<string, readonly string[]>();
  /** By words as they are written: most are written in one way, again and again. */
  private readonly known = new Map<string, readonly KeyedEntries[]>();

  /** Adds the words of a text of an entry. */
  addText(text: string, number: number, isHeadline = false): void {
    for (const word of text.match(IS_ASCII.test(text) ? ASCII_WORD : WRITTEN_WORD) ?? []) {
      let entries = this.known.get(word);
      if (!entries) {
        entries = keysOf(word).map((key) => this.entriesOf(key, number));
        this.known.set(word, entries);
      }
      for (const known of entries) {
        addNumber(known.all, number);
        if (isHeadline) known.inHeadline = addNumber(known.inHeadline, number);
      }
    }
  }

  /** Adds a key of an entry that is no word. */
  addKey(key: string, number: number): void {
    addNumber(this.entriesOf(key, number).all, number);
  }

  /** The entries under a key; `number` is the first of them if there are none yet. */
  private entriesOf(key: string, number: number): KeyedEntries {
    const known = this.entries.get(key);
    if (known) return known;
    const entries: KeyedEntries = { all: [number], inHeadline: IN_NO_HEADLINE };
    this.entries.set(key, entries);
    return entries;
  }
}

/** Adds a number to a list that has it at most as its last one. Returns the list, or another one for that of no headline. */
function addNumber(numbers: number[], number: number): number[] {
  if (numbers === IN_NO_HEADLINE) return [number];
  if (numbers[numbers.length - 1] !== number) numbers.push(number);
  return numbers;
}

/** The keys of written words. Most coverages of an archive have the same words. */
const knownKeys = new Map<string, readonly string[]>();
const MAX_KNOWN = 100_000;

function keysOf(word: string): readonly string[] {
  const known = knownKeys.get(word);
  if (known) return known;
  if (knownKeys.size === MAX_KNOWN) knownKeys.clear();
  const keys = foldedWords(word).flatMap((folded) => keysOfUnits(splitUnits(folded)));
  knownKeys.set(word, keys);
  return keys;
}

/** The same words as `WRITTEN_WORD` finds, sooner. */
const ASCII_WORD = /[A-Za-z0-9]+/g;
const IS_ASCII = /^[\0-\x7f]*$/;
