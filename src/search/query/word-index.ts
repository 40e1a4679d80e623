/** Looks up keys in the files of words. Each file is read once. */
import { MAX_WORD_FILES, type NamedRange, type SearchRoot, type WordEntries, wordFile } from "./format.ts";
import { unite } from "./sets.ts";
import { rangeOf, readWordFile } from "./word-file.ts";

type Keys = ReadonlyMap<string, () => WordEntries>;

const NONE: WordEntries = { all: [], inHeadline: [] };

export class WordIndex {
  private readonly root: SearchRoot;
  private readonly readText: (path: string) => Promise<string>;
  private readonly files = new Map<string, Promise<Keys>>();

  constructor(root: SearchRoot, readText: (path: string) => Promise<string>) {
    this.root = root;
    this.readText = readText;
  }

  /** The entries under one key. */
  async find(key: string): Promise<WordEntries> {
    return this.findIn(this.root.words, key);
  }

  /** The entries under all keys that begin so. */
  async findPrefix(prefix: string): Promise<WordEntries> {
    const { words, prefixes } = this.root;
    const [first, last] = rangeOf(words, prefix);
    if (last - first >= MAX_WORD_FILES) return this.findIn(prefixes, prefix);
    const files = await Promise.all(words.slice(first, last + 1).map(([, name]) => this.open(name)));
    const found = files.flatMap((keys) =>
      [...keys].flatMap(([key, entries]) => (key.startsWith(prefix) ? [entries()] : [])),
    );
    return {
      all: unite(found.map(({ all }) => all)),
      inHeadline: unite(found.map(({ inHeadline }) => inHeadline)),
    };
  }

  private async findIn(files: readonly NamedRange[], key: string): Promise<WordEntries> {
    const file = files[rangeOf(files, key)[0]];
    const entries = file && (await this.open(file[1])).get(key);
    return entries?.() ?? NONE;
  }

  private open(name: string): Promise<Keys> {
    const known =
      this.files.get(name) ?? this.readText(wordFile(name)).then((text) => new Map(readWordFile(text)));
    this.files.set(name, known);
    return known;
  }
}
