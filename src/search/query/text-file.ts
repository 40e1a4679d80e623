/** The files of texts: what is found in entries, and what results show of them. */
import { type EntryTime, formatFiledTimes, readFiledTime } from "./filed-times.ts";

/** Entries of a coverage that follow each other. Lists have an item for each; equal things beside each other compress well. */
export interface TextFile {
  readonly coverage: CoverageLabel;
  /** `null` for an entry that was taken down: its items in the other lists are empty. */
  readonly ids: readonly (string | null)[];
  /** The numbers of the pages that hold them; 0 for the newest page. */
  readonly pages: readonly number[];
  /** See `formatFiledTimes`. */
  readonly times: readonly string[];
  readonly authors: readonly (readonly string[])[];
  readonly topics: readonly (readonly string[])[];
  readonly headlines: readonly string[];
  readonly texts: readonly string[];
  /** What few entries have. */
  readonly more: readonly (EntryDetails | 0)[];
}

/** What a result shows of a coverage. */
export interface CoverageLabel {
  readonly title: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** What few entries have. */
export interface EntryDetails {
  /** Where it is not that of the coverage. */
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
  readonly captions?: readonly string[];
  readonly location?: string;
  readonly isKey?: true;
  readonly hasPicture?: true;
}

/** What is found in an entry, and what a result shows. */
export interface EntryText extends EntryDetails, EntryTime {
  readonly id: string;
  /** The number of the page that holds it; 0 for the newest page. */
  readonly page: number;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Empty without a headline. */
  readonly headline: string;
  readonly text: string;
}

/** The fields of an entry that words are found in, the headline first. */
export function searchedFields(entry: EntryText): string[] {
  const { headline, text, captions = [], authors, topics, location = "" } = entry;
  return [headline, text, ...captions, ...authors, ...topics, location];
}

/** Entries as a file has them; `undefined` is an entry that was taken down. */
export function formatTexts(coverage: CoverageLabel, entries: readonly (EntryText | undefined)[]): TextFile {
  const list = <Item>(itemOf: (entry: EntryText) => Item, nothing: Item) =>
    entries.map((entry) => (entry ? itemOf(entry) : nothing));
  return {
    coverage,
    ids: list<string | null>(({ id }) => id, null),
    pages: list(({ page }) => page, 0),
    times: formatFiledTimes(entries),
    authors: list<readonly string[]>(({ authors }) => authors, []),
    topics: list<readonly string[]>(({ topics }) => topics, []),
    headlines: list(({ headline }) => headline, ""),
    texts: list(({ text }) => text, ""),
    more: list<EntryDetails | 0>(detailsOf, 0),
  };
}

function detailsOf({
  language,
  direction,
  captions,
  location,
  isKey,
  hasPicture,
}: EntryText): EntryDetails | 0 {
  const more = { language, direction, captions, location, isKey, hasPicture };
  const given = Object.entries(more).filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : 0;
}

/** The entry at a place of a file; `undefined` if it was taken down. */
export function readEntryText(file: TextFile, index: number): EntryText | undefined {
  const id = file.ids[index];
  if (typeof id !== "string") return undefined;
  return {
    id,
    page: file.pages[index] ?? 0,
    ...readFiledTime(file.times, index),
    authors: file.authors[index] ?? [],
    topics: file.topics[index] ?? [],
    headline: file.headlines[index] ?? "",
    text: file.texts[index] ?? "",
    ...(file.more[index] || {}),
  };
}
