/** Finds what of the last build can be kept: the coverages that nothing has happened to. */

import { hashInputs, type InputFile } from "../ledger/inputs.ts";
import type { CoverageRecord, RecordIndex } from "../ledger/ledger.ts";
import type { OutputFile, PreviousOutputs } from "../ledger/outputs.ts";
import { coverageFolders, type Scan, type ScannedFile, statSignature } from "../ledger/scan.ts";
import { isMtimeReliable } from "../ledger/settled.ts";
import type { Folder } from "../model/folder.ts";
import type { Problem } from "../model/problem-list.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import { buildKey, type SiteVariant } from "./key.ts";
import type { SharedChecks } from "./shared-checks.ts";
import type { SitePaths } from "./site-paths.ts";

/** A coverage that stays as it was published. */
export interface ReusedCoverage {
  readonly slug: string;
  readonly record: CoverageRecord;
  /** What was made of it, where that has been looked at here and not by another thread. */
  readonly outputs?: readonly OutputFile[];
}

/** How the site was found, and what of its archive can be kept. */
export interface BuildPlan {
  readonly survey: Scan;
  readonly records: CoverageRecords;
  readonly key: string;
  readonly coverages: readonly ReusedCoverage[];
  /** What the last build knew of coverages, by slug, whether they can be kept or not. */
  readonly known: Readonly<Record<string, CoverageRecord>>;
  /** What was published last, if it was made with the same key and these records tell of it. */
  readonly published?: PreviousOutputs;
  /** The day of the oldest entry when these were made. */
  readonly oldestDay?: string;
  /** The media of a coverage as the last build knew them. */
  knownMedia(slug: string): readonly InputFile[];
  /** What is no single coverage's and still there as it was published: the sizes of the files by their paths. */
  readonly siteFiles: ReadonlyMap<string, number>;
  /** The sums of pages among them. */
  readonly sums: ReadonlyMap<string, string>;
  /** What is no single coverage's, when nothing at all has happened. */
  readonly site?: { readonly outputs: readonly OutputFile[]; readonly problems: readonly Problem[] };
}

/** Where a build works: what the last one has published there, and what it has left. */
export interface PreviousBuild {
  /** The output folder. */
  readonly out: string;
  /** When the build was begun, by the clock of the file system, in ms. */
  readonly begun: number;
  readonly records: CoverageRecords;
  /** The records vouch for a manifest with this digest: it was written with them. */
  published(vouched?: string): PreviousOutputs | undefined;
  /** What another thread sees of what was published, in the order of the index. */
  readonly glances?: SharedChecks;
}

export interface PlanSettings extends SiteVariant {
  /** Told of records that are broken. */
  readonly tell: (words: string) => void;
}

/** Plans the build of a content folder that was found as the survey says. */
export function planBuild(
  surveyed: Scan,
  folder: Folder,
  site: SitePaths,
  workplace: PreviousBuild,
  settings: PlanSettings,
): BuildPlan {
  const { out, records } = workplace;
  const key = buildKey(surveyed, folder, site, out, settings);
  const index = records.index();
  const known = index === "broken" ? undefined : index;
  const knownMedia = (slug: string) => knownInputs(slug, known?.coverages ?? {}, records);
  const nothing = { coverages: [], known: known?.coverages ?? {}, siteFiles: new Map(), sums: new Map() };
  const blank = { survey: surveyed, records, key, knownMedia, ...nothing };
  const isKeyed = known?.key === key;
  const published = workplace.published(isKeyed ? known.manifest : undefined);
  if (index === "broken")
    settings.tell("what the last build remembered can't be read: everything is built anew");
  if (!isKeyed || known.manifest !== published?.digest) return blank;
  const kept = new ReuseFinder(folder, workplace, published, known, settings.now).coverages(surveyed);
  const intact = known.outputs.filter((file) => published.isIntact(file));
  const isWhole = kept.length === known.coverageCount && kept.length === coverageFolders(surveyed).length;
  return {
    ...blank,
    published,
    coverages: kept,
    ...(known.oldestDay !== undefined && { oldestDay: known.oldestDay }),
    siteFiles: new Map(intact),
    sums: new Map(intact.flatMap(([path]) => sumOf(path, known))),
    ...(isWhole &&
      intact.length === known.outputs.length && {
        site: { outputs: known.outputs, problems: known.problems },
      }),
  };
}

function sumOf(path: string, { sums }: RecordIndex): [string, string][] {
  const sum = Object.hasOwn(sums, path) ? sums[path] : undefined;
  return sum === undefined ? [] : [[path, sum]];
}

/** What the last build knew of a coverage. */
export function recordOf(slug: string, known: RecordIndex["coverages"]): CoverageRecord | undefined {
  return Object.hasOwn(known, slug) ? known[slug] : undefined;
}

/** The media of a coverage as the last build knew them. */
export function knownInputs(
  slug: string,
  known: RecordIndex["coverages"],
  records: CoverageRecords,
): readonly InputFile[] {
  const record = recordOf(slug, known);
  return (record && records.of(record, "media")) ?? [];
}

class ReuseFinder {
  private readonly folder: Folder;
  private readonly workplace: Pick<PreviousBuild, "begun" | "records" | "glances">;
  private readonly published: PreviousOutputs;
  private readonly index: RecordIndex;
  private readonly now: number;
  /** Of coverages in the index, by slug. */
  private readonly positions: ReadonlyMap<string, number>;

  constructor(
    folder: Folder,
    workplace: Pick<PreviousBuild, "begun" | "records" | "glances">,
    published: PreviousOutputs,
    index: RecordIndex,
    now: number,
  ) {
    this.folder = folder;
    this.workplace = workplace;
    this.published = published;
    this.index = index;
    this.now = now;
    this.positions = new Map(Object.keys(index.coverages).map((slug, position) => [slug, position]));
  }

  coverages({ folders }: Scan): ReusedCoverage[] {
    return [...folders].flatMap(([slug, files]) => this.coverage(slug, files) ?? []);
  }

  /** The coverage of a folder, if neither its content nor what was published of it has changed. */
  private coverage(slug: string, files: readonly ScannedFile[]): ReusedCoverage | undefined {
    const known = recordOf(slug, this.index.coverages);
    const record = known && !this.isOtherEdition(known) ? this.same(known, files) : undefined;
    if (!record) return undefined;
    const position = this.positions.get(slug);
    if (position !== undefined && this.workplace.glances?.isFoundUnchanged(position)) return { slug, record };
    const outputs = this.workplace.records.of(record, "outputs");
    return outputs?.every((file) => this.published.isIntact(file)) ? { slug, record, outputs } : undefined;
  }

  /** Whether an embargo has ended since, or holds again. */
  private isOtherEdition({ dues }: CoverageRecord): boolean {
    return dues.some((due) => due > this.index.now !== due > this.now);
  }

  /** The record of a coverage whose content is as it was. What had to be read for that need not be read next time. */
  private same(record: CoverageRecord, files: readonly ScannedFile[]): CoverageRecord | undefined {
    if (record.contents === undefined) return undefined;
    const signature = statSignature(files);
    if (record.signature === signature) return record;
    const known = this.workplace.records.of(record, "media") ?? [];
    if (hashInputs(files, this.folder, known).digest !== record.contents) return undefined;
    return isMtimeReliable(files, this.workplace.begun) ? { ...record, signature } : record;
  }
}
