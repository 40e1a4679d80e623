import { getOrCreate } from "../../web/get-or-create.ts";
import type { EntryTable } from "./entry-table.ts";
import { searchedText } from "./find-phrase.ts";
import type { QueryPhrase } from "./parse-query.ts";
import {
  type CoverageLabel,
  type EntryText,
  readEntryText,
  searchedFields,
  type TextFile,
} from "./text-file.ts";

/** An entry with what its file says of its coverage. */
export interface FoundText {
  readonly entry: EntryText;
  readonly slug: string;
  readonly coverage: CoverageLabel;
}

/** Reads the texts of entries by their numbers. Each file is read once. */
export class TextReader {
  private readonly table: EntryTable;
  private readonly readFile: (path: string) => Promise<string>;
  private readonly files = new Map<string, Promise<TextFile>>();

  constructor(table: EntryTable, readFile: (path: string) => Promise<string>) {
    this.table = table;
    this.readFile = readFile;
  }

  /** `undefined` for an entry that was taken down. */
  async read(number: number): Promise<FoundText | undefined> {
    const file = await this.open(this.table.fileOf(number));
    const entry = readEntryText(file, this.table.indexInFile(number));
    return entry && { entry, slug: this.table.slugOf(number), coverage: file.coverage };
  }

  /** Where an entry has all of some phrases: somewhere, and in its headline. */
  async check(
    number: number,
    phrases: readonly QueryPhrase[],
  ): Promise<{ readonly all: boolean; readonly inHeadline: boolean }> {
    const found = await this.read(number);
    if (!found) return { all: false, inHeadline: false };
    const fields = searchedFields(found.entry).map(searchedText);
    const areIn = (texts: typeof fields) =>
      phrases.every(({ words }) => texts.some((text) => text.find(words).length > 0));
    return { all: areIn(fields), inHeadline: areIn(fields.slice(0, 1)) };
  }

  private open(path: string): Promise<TextFile> {
    return getOrCreate(this.files, path, async () => JSON.parse(await this.readFile(path)));
  }
}
