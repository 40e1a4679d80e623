/** Leaves to the next build what this one has made. */

import { type Contents, hashInputs, type InputFile } from "../ledger/inputs.ts";
import type { CoverageFacts, CoverageRecord, SummedPage } from "../ledger/ledger.ts";
import { isPage, type OutputFile } from "../ledger/outputs.ts";
import { type ScannedFile, statSignature } from "../ledger/scan.ts";
import { isMtimeReliable } from "../ledger/settled.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Coverage } from "../model/content.ts";
import type { Folder } from "../model/folder.ts";
import type { Problem } from "../model/problem-list.ts";
import type { PublishedFiles } from "../publish/index.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import type { RenderedSummary, SiteRenderer } from "./pages.ts";
import type { BuildPlan } from "./plan.ts";

/** The texts of a coverage of which readers see something, relative to the content folder. */
function publishedPaths({ masthead, order }: Coverage): ReadonlySet<string> {
  return new Set([masthead.path, ...order.map(({ path }) => path)]);
}

/** A coverage as it was read for this build. Plain data. */
export interface CoverageState {
  readonly slug: string;
  readonly files: readonly ScannedFile[];
  readonly contents: Contents;
  readonly problems: readonly Problem[];
  /** Whether problems of entries that are held back are left out, so that the next build must read it again. */
  readonly isIncomplete: boolean;
}

/** How coverages were found before they were read. */
export interface CoverageInputs {
  readonly folder: Folder;
  filesOf(slug: string): readonly ScannedFile[];
  /** The media of a coverage as the last build knew them. */
  knownMedia(slug: string): readonly InputFile[];
}

/**
 * Notes what was read. To be called before anything is published: what changes from then on must look changed to the
 * next build. Coverages that must be read again in any case are left out.
 */
export function readCoverageStates(
  coverages: readonly Coverage[],
  collected: CollectedContent,
  problems: readonly Problem[],
  { folder, filesOf, knownMedia }: CoverageInputs,
): CoverageState[] {
  const texts = textsOf(collected);
  return coverages.flatMap((coverage) => {
    const { slug } = coverage.masthead;
    // A problem of the folder itself is found beside the others, and so always anew.
    if (problems.some(({ path }) => path === `${collected.root}/${slug}`)) return [];
    const files = filesOf(slug);
    const contents = hashInputs(files, folder, knownMedia(slug), texts);
    const begin = `${collected.root}/${slug}/`;
    const own = problems.filter(({ path }) => path.startsWith(begin));
    // What is kept must not tell of entries that are held back, not even by their problems.
    const published = publishedPaths(coverage);
    const told = own.filter(({ path }) => published.has(path.slice(collected.root.length + 1)));
    return [{ slug, files, contents, problems: told, isIncomplete: told.length < own.length }];
  });
}

/** What was made of a coverage, with the names under which the next build finds it, if it can be kept. */
export interface RenderedCoverage {
  readonly slug: string;
  readonly facts: CoverageFacts;
  readonly printed: RenderedSummary;
  readonly outputs: readonly OutputFile[];
  readonly record?: CoverageRecord;
  /** What it can be recorded by, where that has to wait until it is published, and the sums of its pages. */
  readonly note?: CoverageState & { readonly sums: ReadonlyMap<string, string> };
}

/** Writes the records of coverages; only an index makes them known. */
export class CoverageRecorder {
  private readonly records: CoverageRecords;
  private readonly begun: number;

  /** `begun` is when the build was, by the clock of the file system, in ms. */
  constructor(records: CoverageRecords, begun: number) {
    this.records = records;
    this.begun = begun;
  }

  /** `sums` are those of pages among the outputs, by path. */
  record(
    { slug, files, contents, problems, isIncomplete }: CoverageState,
    facts: CoverageFacts,
    printed: RenderedSummary,
    outputs: readonly OutputFile[],
    sums: ReadonlyMap<string, string>,
  ): RenderedCoverage {
    const { media, digest } = contents;
    const pages = outputs.flatMap(([path, size]): SummedPage[] => {
      const sum = sums.get(path);
      return sum === undefined ? [] : [[path, size, sum]];
    });
    const record = {
      ...facts,
      ...(!isIncomplete && isMtimeReliable(files, this.begun) && { signature: statSignature(files) }),
      ...(!isIncomplete && { contents: digest }),
      name: this.records.write(slug, { outputs, pages, media, ...printed }),
      ...{ problems, fileCount: outputs.length, pageCount: outputs.filter(([path]) => isPage(path)).length },
    };
    return { slug, facts, printed, outputs, record };
  }
}

/**
 * What was made of coverages, with the sizes of their files in bytes by path. Without a recorder their notes wait for one.
 */
export function recordRendered(
  coverages: readonly Coverage[],
  notes: readonly CoverageState[],
  printing: Pick<SiteRenderer, "printed" | "sized" | "sumsOf">,
  sizes: ReadonlyMap<string, number>,
  recorder?: CoverageRecorder,
): RenderedCoverage[] {
  const bySlug = new Map(notes.map((note) => [note.slug, note]));
  return coverages.flatMap((coverage) => {
    const { slug } = coverage.masthead;
    const [note, printed] = [bySlug.get(slug), printing.printed.get(slug)];
    if (!printed) return [];
    const facts = coverageFacts(coverage, printed);
    const outputs = printing.sized(slug, sizes);
    const sums = printing.sumsOf(slug);
    if (note && recorder) return [recorder.record(note, facts, printed, outputs, sums)];
    return [{ slug, facts, printed, outputs, ...(note && { note: { ...note, sums } }) }];
  });
}

function coverageFacts(
  { masthead, entries, dues, ownLinks }: Coverage,
  { digest }: RenderedSummary,
): CoverageFacts {
  return {
    aliases: masthead.aliases,
    entryCount: entries.length,
    ...(digest.oldestDay !== undefined && { oldestDay: digest.oldestDay }),
    dues,
    ...(ownLinks.length > 0 && { ownLinks }),
  };
}

/** What a build leaves beside the records of coverages. */
export interface BuildRecord {
  /** All coverages: those without a record are made anew by the next build. */
  readonly coverages: readonly { readonly slug: string; readonly record?: CoverageRecord }[];
  /** Problems of files that are no noted coverage's. */
  readonly problems: readonly Problem[];
  /** The outputs that are no single coverage's. */
  readonly outputs: readonly OutputFile[];
  /** Of pages among them, by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** ms since 1970: the instant that was built for. */
  readonly now: number;
  readonly oldestDay: string | undefined;
  readonly published: PublishedFiles;
}

/** To be called when everything has been published: the next build then knows what has not changed. */
export function writeBuildRecord({ records, key }: BuildPlan, ending: BuildRecord): void {
  const { coverages, problems, outputs, sums, now, oldestDay, published } = ending;
  records.writeIndex({
    key,
    manifest: published.manifest,
    now,
    ...(oldestDay !== undefined && { oldestDay }),
    coverages: Object.fromEntries(coverages.flatMap(({ slug, record }) => (record ? [[slug, record]] : []))),
    coverageCount: coverages.length,
    outputs,
    problems,
    sums: Object.fromEntries(sums),
  });
}

/**
 * Those of some problems that are not of a coverage that was read: its record keeps them, or it is read again by the next
 * build, as every coverage is that is held back.
 */
export function problemsElsewhere(
  problems: readonly Problem[],
  { root, coverages }: Pick<CollectedContent, "root" | "coverages">,
): Problem[] {
  const slugs = new Set(coverages.map(({ slug }) => slug));
  return problems.filter(({ path }) => {
    const [slug = ""] = path.slice(root.length + 1).split("/", 1);
    return !slugs.has(slug);
  });
}

/** The texts as they have been read: they may have changed since. */
function textsOf({ root, coverages }: CollectedContent): ReadonlyMap<string, Uint8Array> {
  const files = coverages.flatMap(({ masthead, entries }) => [...(masthead ? [masthead] : []), ...entries]);
  return new Map(
    files.flatMap(({ path, value }) =>
      typeof value === "string" || value === undefined ? [] : [[path.slice(root.length + 1), value]],
    ),
  );
}
