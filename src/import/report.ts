import type { ReportField, SourceNote } from "./source.ts";

/** One line of the report. `entry`: its id in the source; `null` for the coverage. */
export interface ReportLine {
  readonly entry: string | null;
  readonly field: ReportField;
  readonly what: string;
  /** Where in the source: a file and a line or path. */
  readonly place?: string;
}

const LISTS = ["differently", "madeUp", "leftOut", "notInSource", "lost", "untouched"] as const;

/** The classes of a report's lines. */
export type ReportList = (typeof LISTS)[number];

/** What became of a source, as `--report` writes it. */
export interface ImportReport extends Readonly<Record<ReportList, readonly ReportLine[]>> {
  readonly report: 1;
  readonly from: string;
  readonly coverage: string;
  readonly dryRun: boolean;
  /** Entries of the source that the coverage holds. */
  readonly kept: number;
}

/** Collects the lines of a report; the same line twice is one. */
export class ReportBuilder {
  private readonly lines: Record<ReportList, ReportLine[]> = {
    differently: [],
    madeUp: [],
    leftOut: [],
    notInSource: [],
    lost: [],
    untouched: [],
  };
  private readonly known = new Set<string>();

  add(list: ReportList, entry: string | null, field: ReportField, what: string, place?: string): void {
    const line = { entry, field, what: cutLongText(what), ...(place !== undefined && { place }) };
    const key = JSON.stringify([list, line]);
    if (this.known.has(key)) return;
    this.known.add(key);
    this.lines[list].push(line);
  }

  /** Notes that a reader has attached to an entry or to the coverage. */
  addNotes(entry: string | null, notes: readonly SourceNote[], place?: string): void {
    for (const note of notes) this.add(note.list, note.entry ?? entry, note.field, note.what, place);
  }

  has(list: ReportList): boolean {
    return this.lines[list].length > 0;
  }

  /** Which of these fields the source lacks somewhere. */
  fieldsMissing(fields: readonly ReportField[]): ReportField[] {
    return fields.filter((field) => this.lines.notInSource.some((line) => line.field === field));
  }

  /** The report. `kept`: entries of the source that the coverage holds. */
  finish(head: Pick<ImportReport, "from" | "coverage" | "dryRun" | "kept">): ImportReport {
    return { report: 1, ...head, ...this.lines };
  }
}

/** Long words are cut where the report would become unreadable. */
function cutLongText(what: string): string {
  const text = what.replace(/\s+/g, " ").trim();
  return text.length > 300 ? `${text.slice(0, 300)}…` : text || "(empty)";
}
