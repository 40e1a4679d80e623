/** What differs between a source and an archive. */
import type { ReportField } from "../source.ts";

/** One difference. `source`, `archive`: what each has; `null` for nothing. */
export interface SourceDifference {
  /** The entry as the source names it, else its id in the archive; `null` for the coverage. */
  readonly entry: string | null;
  readonly field: ReportField;
  readonly source: string | null;
  readonly archive: string | null;
  /** The path in the archive of the file that was read. */
  readonly page: string;
  /** Where in the source: a file and an entry; left out where the source has nothing. */
  readonly place?: string;
}

/** What all differences of one entry have in common. */
export interface DifferencePlace {
  readonly entry: string | null;
  readonly page: string;
  readonly place?: string;
}

/** Collects differences. */
export class DifferenceList {
  readonly all: SourceDifference[] = [];

  add(
    place: DifferencePlace,
    field: ReportField,
    source: string | undefined,
    archive: string | undefined,
  ): void {
    this.all.push({ ...place, field, source: source ?? null, archive: archive ?? null });
  }

  /** Adds a difference unless both are equal. */
  compare(
    place: DifferencePlace,
    field: ReportField,
    source: string | undefined,
    archive: string | undefined,
  ): void {
    if (source !== archive) this.add(place, field, source, archive);
  }

  /** Compares word by word: only the first word that differs is reported, with some around it. */
  compareWords(
    place: DifferencePlace,
    field: ReportField,
    source: readonly string[],
    archive: readonly string[],
  ): void {
    const at = firstDifference(source, archive);
    if (at === undefined) return;
    const around = (words: readonly string[]) => {
      const shown = words.slice(Math.max(0, at - WORDS_BEFORE), at + WORDS_AFTER);
      return at < words.length ? shown.join(" ") : [...shown, "(the end)"].join(" ");
    };
    this.add(place, field, around(source), around(archive));
  }
}

const WORDS_BEFORE = 3;
const WORDS_AFTER = 6;

/** The index of the first word that differs; `undefined` if there is none. */
function firstDifference(source: readonly string[], archive: readonly string[]): number | undefined {
  const at = source.findIndex((word, index) => word !== archive[index]);
  if (at !== -1) return at;
  return archive.length > source.length ? source.length : undefined;
}
