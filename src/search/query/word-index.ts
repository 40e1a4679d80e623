/** Looks up keys in the files of words. */
import { decodeEntries } from "./entry-sets.ts";
import type { EntryTable } from "./entry-table.ts";
import {
  MAX_RECENT,
  MAX_WORD_FILES,
  type NamedRange,
  readFileRanges,
  type SearchRoot,
  type WordEntries,
} from "./format.ts";
import { type FiledKeys, type KeyFiles, rangeOf } from "./key-files.ts";
import { type NumberSet, unite } from "./sets.ts";

/** The entries of keys, by the numbers that they have in the archive. */
export class WordIndex {
  /** The numbers that recent entries of live coverages can have. */
  readonly recent: ReadonlySet<number>;
  private readonly root: SearchRoot;
  private readonly table: EntryTable;
  private readonly files: KeyFiles;
  private readonly words: readonly NamedRange[];
  private readonly prefixes: readonly NamedRange[];

  constructor(root: SearchRoot, table: EntryTable, files: KeyFiles) {
    this.root = root;
    this.words = readFileRanges(root.words);
    this.prefixes = readFileRanges(root.prefixes);
    this.table = table;
    this.files = files;
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
    const { words, prefixes, files, root } = this;
    const [first, last] = rangeOf(words, prefix);
    if (last - first >= MAX_WORD_FILES) return this.findIn(prefixes, prefix);
    const found = await files.openFor(prefix, words);
    return uniteEntries(found.flatMap((keys) => entriesIn(keys, root.size, hasPrefix)));
  }

  private async findIn(ranges: readonly NamedRange[], key: string): Promise<WordEntries> {
    const range = ranges[rangeOf(ranges, key)[0]];
    const code = range && (await this.files.open(range[1])).get(key);
    return code === undefined ? uniteEntries([]) : decodeEntries(code, this.root.size);
  }

  /** Adds the recent entries under some keys to those that files of words have. */
  private async withRecent(
    lookup: Promise<WordEntries>,
    isWanted: (key: string) => boolean,
  ): Promise<WordEntries> {
    const recent = this.root.recent.map(async ([coverage, from, name]) => {
      const first = this.table.firstOf(coverage) + from;
      const keys = await this.files.open(name);
      return addToNumbers(uniteEntries(entriesIn(keys, MAX_RECENT, isWanted)), first);
    });
    return uniteEntries(await Promise.all([lookup, ...recent]));
  }
}

/** The entries under some keys of a file; their numbers are below `size`. */
function entriesIn(keys: FiledKeys, size: number, isWanted: (key: string) => boolean): WordEntries[] {
  return [...keys].flatMap(([key, code]) => (isWanted(key) ? [decodeEntries(code, size)] : []));
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
