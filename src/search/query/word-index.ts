/** Looks up keys in the files of words. Each file is read once. */
import type { EntryTable } from "./entry-table.ts";
import { MAX_WORD_FILES, type NamedRange, type SearchRoot, type WordEntries, wordFile } from "./format.ts";
import { type NumberSet, unite } from "./sets.ts";
import { rangeOf, readWordFile } from "./word-file.ts";

type Keys = ReadonlyMap<string, () => WordEntries>;

/** The entries of keys, by the numbers that they have in the archive. */
export class WordIndex {
  private readonly root: SearchRoot;
  private readonly table: EntryTable;
  private readonly readText: (path: string) => Promise<string>;
  private readonly files = new Map<string, Promise<Keys>>();

  constructor(root: SearchRoot, table: EntryTable, readText: (path: string) => Promise<string>) {
    this.root = root;
    this.table = table;
    this.readText = readText;
  }

  /** The entries under one key. */
  async find(key: string): Promise<WordEntries> {
    return this.withRecent(this.findIn(this.root.words, key), (other) => other === key);
  }

  /** The entries under all keys that begin so. */
  async findPrefix(prefix: string): Promise<WordEntries> {
    const hasPrefix = (key: string) => key.startsWith(prefix);
    return this.withRecent(this.findSettled(prefix, hasPrefix), hasPrefix);
  }

  private async findSettled(prefix: string, hasPrefix: (key: string) => boolean): Promise<WordEntries> {
    const { words, prefixes } = this.root;
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
    const recent = this.root.recent.map(async ([coverage, , name]) => {
      const found = uniteEntries(entriesIn(await this.open(name), isWanted));
      return mapNumbers(found, (places) => this.table.ofPlaces(coverage, places));
    });
    const [settled, ...others] = await Promise.all([lookup, ...recent]);
    const found = mapNumbers(settled, (numbers) => this.table.ofSettled(numbers));
    return others.length === 0 ? found : uniteEntries([found, ...others]);
  }

  private open(name: string): Promise<Keys> {
    const known =
      this.files.get(name) ?? this.readText(wordFile(name)).then((text) => new Map(readWordFile(text)));
    this.files.set(name, known);
    return known;
  }
}

function entriesIn(keys: Keys, isWanted: (key: string) => boolean): WordEntries[] {
  return [...keys].flatMap(([key, entries]) => (isWanted(key) ? [entries()] : []));
}

function uniteEntries(entries: readonly WordEntries[]): WordEntries {
  return {
    all: unite(entries.map(({ all }) => all)),
    inHeadline: unite(entries.map(({ inHeadline }) => inHeadline)),
  };
}

function mapNumbers({ all, inHeadline }: WordEntries, map: (numbers: NumberSet) => NumberSet): WordEntries {
  return { all: map(all), inHeadline: map(inHeadline) };
}
