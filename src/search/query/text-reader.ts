import type { EntryTable } from "./entry-table.ts";
import { SearchedText } from "./find-phrase.ts";
import { type EntryText, searchedFields, type TextFile } from "./format.ts";
import type { QueryPhrase } from "./parse-query.ts";

/** An entry with what its file says of its coverage. */
export interface FoundText {
  readonly entry: EntryText;
  readonly slug: string;
  readonly coverage: TextFile["coverage"];
}

/** Reads the texts of entries by their numbers. Each file is read once. */
export class TextReader {
  private readonly table: EntryTable;
  private readonly readText: (path: string) => Promise<string>;
  private readonly files = new Map<string, Promise<TextFile>>();

  constructor(table: EntryTable, readText: (path: string) => Promise<string>) {
    this.table = table;
    this.readText = readText;
  }

  /** `undefined` for an entry that was taken down. */
  async read(number: number): Promise<FoundText | undefined> {
    const { coverage, entries } = await this.open(this.table.fileOf(number));
    const entry = entries[this.table.indexInFile(number)];
    return entry ? { entry, slug: this.table.slugOf(number), coverage } : undefined;
  }

  /** Where an entry has each of some phrases: somewhere, and in its headline. */
  async check(
    number: number,
    phrases: readonly QueryPhrase[],
  ): Promise<{ all: boolean; inHeadline: boolean }> {
    const found = await this.read(number);
    if (!found) return { all: false, inHeadline: false };
    const { entry } = found;
    const isIn = (texts: readonly SearchedText[], { words }: QueryPhrase) =>
      texts.some((text) => text.find(words).length > 0);
    const fields = searchedFields(entry).map((field) => new SearchedText(field));
    const headline = entry.headline === undefined ? [] : fields.slice(0, 1);
    return {
      all: phrases.every((phrase) => isIn(fields, phrase)),
      inHeadline: phrases.every((phrase) => isIn(headline, phrase)),
    };
  }

  private open(path: string): Promise<TextFile> {
    const known = this.files.get(path) ?? this.readText(path).then((text): TextFile => JSON.parse(text));
    this.files.set(path, known);
    return known;
  }
}
