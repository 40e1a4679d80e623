/** A source as the files of a coverage, before any of them is written. */
import { SLUG_PATTERN } from "../model/addresses.ts";
import { formatEntry, formatMasthead } from "../write/content-text.ts";
import type { FieldValues } from "../write/yaml-text.ts";
import { withoutWordsOfFile } from "./archive-leads.ts";
import { entryFields } from "./entry-fields.ts";
import type { MediaCopy, MediaLibrary } from "./files/media-library.ts";
import { linkContext } from "./link-context.ts";
import type { LinkContext } from "./links.ts";
import { chooseTitle, mastheadFields } from "./masthead.ts";
import { mergeEntries } from "./merge.ts";
import { type NamedEntry, nameEntries } from "./name-entries.ts";
import type { ImportRecord } from "./record.ts";
import type { ReportBuilder } from "./report.ts";
import { reportId, resolveTimes, type TimeSettings } from "./resolve-times.ts";
import type { SourceCoverage, SourceKind, SourcePage } from "./source.ts";
import { readSourceTime } from "./times.ts";
import type { PlacedMedia } from "./words/context.ts";
import { toBody, WordsWriter, type WrittenWords } from "./words-writer.ts";

export interface ImportPlanSettings {
  readonly kind: SourceKind;
  readonly slug: string;
  readonly times: TimeSettings;
  readonly record: ImportRecord | undefined;
  /** Names of files in the coverage's folder. */
  readonly existing: ReadonlySet<string>;
  readonly media: MediaLibrary;
  readonly leaveOutMissing: boolean;
  readonly report: ReportBuilder;
}

export interface PlannedEntry extends NamedEntry {
  /** Its front matter. */
  readonly fields: FieldValues;
  /** Its lead picture or recording. */
  readonly lead: PlacedMedia | undefined;
  readonly words: WrittenWords;
}

/** The text of an entry's file. */
export function fileText({ fields, words }: PlannedEntry): string {
  return formatEntry({ fields, body: toBody(words) });
}

/** The files of a coverage. */
export interface ImportPlan {
  readonly masthead: string;
  readonly entries: readonly PlannedEntry[];
  readonly media: readonly MediaCopy[];
  /** Transcripts by the names of their files. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** Addresses of pictures and recordings that are not there. */
  readonly missing: readonly string[];
  /** Why the source is refused; empty where it isn't. */
  readonly reasons: readonly string[];
  /** What the source says of the coverage as a whole. */
  readonly coverage: SourceCoverage;
  /** The words of the coverage, and the file that has them. */
  readonly summary: WrittenWords;
  readonly file: string;
  /** The coverage's lead picture or recording. */
  readonly lead: PlacedMedia | undefined;
  readonly links: LinkContext;
  /** Old addresses with asrun's id of the entry; `undefined` for the coverage itself. */
  readonly addresses: ReadonlyMap<string, string | undefined>;
}

/** Plans the files of a coverage from what the files of a source hold. */
export function planImport(pages: readonly SourcePage[], settings: ImportPlanSettings): ImportPlan {
  const { report, times } = settings;
  const reasons: string[] = [];
  const coverage = newestCoverage(pages);
  const file = pages[0]?.file ?? "";
  const title = chooseTitle(coverage, settings.slug, report);
  report.addNotes(
    null,
    pages.flatMap((page) => page.coverage.notes),
  );
  const timed = pages.map((page) => resolveTimes(page, times, report, reasons));
  const zone = times.zone.name;
  const entries = nameEntries(mergeEntries(timed, report), zone, settings.record, settings.existing, report);
  for (const { source } of entries) report.addNotes(reportId(source), source.notes, source.file);
  const links = linkContext(coverage, pages, entries);
  const { kind, media: library, leaveOutMissing } = settings;
  const writer = new WordsWriter({ kind, links, library, report, leaveOutMissing });
  const isArchive = pages.every((page) => page.isArchive);
  const settle = (lead: PlacedMedia | undefined) =>
    lead && isArchive ? withoutWordsOfFile(lead, library) : lead;
  const orders = ordersOf(entries);
  const fields = { zone, title, keepsHeadlines: kind === "entries", report };
  const planned = entries.map((entry, index) => {
    const lead = settle(writer.lead(entry.source));
    const words = writer.words(entry.source);
    const order = isArchive ? entry.source.order : orders[index];
    const values = entryFields(entry, lead, order, fields);
    return { ...entry, lead, fields: values, words };
  });
  const words = coverage.words ?? { kind: "tree", children: [] };
  const head = { file, where: "the coverage", words };
  const summary = writer.coverageWords(head);
  const lead = settle(coverage.lead && writer.coverageLead({ ...head, lead: coverage.lead }));
  const writesZone = times.isZoneDecided;
  const masthead = mastheadFields(coverage, {
    require: report.fieldsMissing(["alt", "credit"]),
    slug: settings.slug,
    title,
    zone,
    writesZone,
    lead,
    entries,
    report,
  });
  return {
    masthead: formatMasthead({ fields: masthead, body: toBody(summary) }),
    entries: planned,
    media: settings.media.all,
    transcripts: settings.media.texts,
    missing: writer.missing,
    reasons: [...reasons, ...(leaveOutMissing ? [] : writer.refusals)],
    coverage,
    summary,
    file,
    lead,
    links,
    addresses: oldAddresses(coverage, entries),
  };
}

/** The coverage's own data come from the file that was changed last; what that one lacks, from the others. */
function newestCoverage(pages: readonly SourcePage[]): SourceCoverage {
  const changed = (page: SourcePage) => {
    const time = page.modified === undefined ? undefined : readSourceTime(page.modified);
    return time?.kind === "instant"
      ? time.instant
      : time?.kind === "local"
        ? time.wall
        : Number.NEGATIVE_INFINITY;
  };
  const ordered = pages
    .map((page, index) => ({ page, index, at: changed(page) }))
    .toSorted((a, b) => (a.at === b.at ? b.index - a.index : a.at - b.at));
  const whole: SourceCoverage = { editors: [], notes: [] };
  const given = ordered.flatMap(({ page: { coverage } }) =>
    Object.entries(coverage).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
  return { ...whole, ...Object.fromEntries(given) };
}

/** The place of each entry among those of its instant, which follow each other; `undefined` for one that is alone there. */
function ordersOf(entries: readonly NamedEntry[]): (number | undefined)[] {
  let order = 0;
  return entries.map(({ instant }, index) => {
    order = entries[index - 1]?.instant === instant ? order + 1 : 1;
    const isAlone = order === 1 && entries[index + 1]?.instant !== instant;
    return isAlone ? undefined : order;
  });
}

function oldAddresses(
  coverage: SourceCoverage,
  entries: readonly NamedEntry[],
): ReadonlyMap<string, string | undefined> {
  const addresses = new Map<string, string | undefined>();
  if (coverage.url !== undefined) addresses.set(coverage.url, undefined);
  for (const { source, id } of entries)
    for (const url of source.urls ?? []) if (/^https?:/.test(url)) addresses.set(url, id);
  return addresses;
}

/** Whether a word can be the slug of a coverage. */
export function isCoverageSlug(slug: string): boolean {
  return SLUG_PATTERN.test(slug);
}
