/** Looks up keys in the files of words. Each file is read once. */

import { decodeEntries } from "./entry-sets.ts";
import type { EntryTable } from "./entry-table.ts";
import {
  MAX_RECENT,
  MAX_WORD_FILES,
  type NamedRange,
  readFileRanges,
  type SearchRoot,
  type WordEntries,
  wordFile,
} from "./format.ts";
import { type NumberSet, unite } from "./sets.ts";
import { rangeOf, readKeyLines } from "./word-file.ts";

/** Keys with their entries, which are decoded when they are asked for. */
type Keys = ReadonlyMap<string, () => WordEntries>;

/** The entries of keys, by the numbers that they have in the archive. */
export class WordIndex {
  private readonly root: SearchRoot;
  private readonly table: EntryTable;
  private readonly readText: (path: string) => Promise<string>;
  private readonly words: readonly NamedRange[];
  private readonly prefixes: readonly NamedRange[];
  private readonly files = new Map<string, Promise<Keys>>();
  /** The numbers that recent entries of live coverages can have. */
  readonly recent: ReadonlySet<number>;

  constructor(root: SearchRoot, table: EntryTable, readText: (path: string) => Promise<string>) {
    this.root = root;
    this.words = readFileRanges(root.words);
    this.prefixes = readFileRanges(root.prefixes);
    this.table = table;
    this.readText = readText;
    this.recent = new Set(
      root.recent.flatMap(([coverage, from]) =>
        Array.from({ length: MAX_RECENT }, (_, place) => table.firstOf(coverage) + from + place),
      ),
    );
  }

  /** The entries under one key. */
  async find(key: string): Promise<WordEntries> {
    return this.withRecent(this.findSettled(key), (other) => other === key);
  }

  /** The entries under one key, without the recent ones of live coverages. */
  async findSettled(key: string): Promise<WordEntries> {
    return this.findIn(this.words, key);
  }

  /** The entries under all keys that begin so. */
  async findPrefix(prefix: string): Promise<WordEntries> {
    const hasPrefix = (key: string) => key.startsWith(prefix);
    return this.withRecent(this.findSettledPrefix(prefix, hasPrefix), hasPrefix);
  }

  private async findSettledPrefix(prefix: string, hasPrefix: (key: string) => boolean): Promise<WordEntries> {
    const { words, prefixes } = this;
    const [first, last] = rangeOf(words, prefix);
    if (last - first >= MAX_WORD_FILES) return this.findIn(prefixes, prefix);
    const files = await Promise.all(words.slice(first, last + 1).map(([, name]) => this.open(name)));
    return uniteEntries(files.flatMap((keys) => entriesIn(keys, hasPrefix)));
  }

  private async findIn(files: readonly NamedRange[], key: string): Promise<WordEntries> {
    const file = files[rangeOf(files, key)[0]];
    return (file && (await this.open(file[1])).get(key)?.()) ?? uniteEntries([]);
  }

  /** Adds the recent entries under some keys to those that files of words have. */
  private async withRecent(
    lookup: Promise<WordEntries>,
    isWanted: (key: string) => boolean,
  ): Promise<WordEntries> {
    const recent = this.root.recent.map(async ([coverage, from, name]) => {
      const first = this.table.firstOf(coverage) + from;
      const keys = await this.open(name, MAX_RECENT);
      return addToNumbers(uniteEntries(entriesIn(keys, isWanted)), first);
    });
    return uniteEntries(await Promise.all([lookup, ...recent]));
  }

  /** The keys of a file; the numbers of its entries are below `size`. */
  private open(name: string, size = this.root.size): Promise<Keys> {
    const id = `${name} ${size}`;
    const known = this.files.get(id) ?? this.readText(wordFile(name)).then((text) => keysIn(text, size));
    this.files.set(id, known);
    return known;
  }
}

function keysIn(text: string, size: number): Keys {
  return new Map(Array.from(readKeyLines(text), ([key, code]) => [key, () => decodeEntries(code, size)]));
}

function entriesIn(keys: Keys, isWanted: (key: string) => boolean): WordEntries[] {
  return [...keys].flatMap(([key, entries]) => (isWanted(key) ? [entries()] : []));
}

/** The entries that are in any of some sets. */
export function uniteEntries(entries: readonly WordEntries[]): WordEntries {
  return {
    all: unite(entries.map(({ all }) => all)),
    inHeadline: unite(entries.map(({ inHeadline }) => inHeadline)),
  };
}

function addToNumbers({ all, inHeadline }: WordEntries, difference: number): WordEntries {
  const add = (numbers: NumberSet) => numbers.map((number) => number + difference);
  return { all: add(all), inHeadline: add(inHeadline) };
}
