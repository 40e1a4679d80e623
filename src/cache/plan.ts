/** Finds what of the last build can be kept: the coverages that nothing has happened to. */
import { type Folder, type Survey, type SurveyedFile, signatureOf, survey } from "../collect.ts";
import type { PrintedProblem } from "../problems.ts";
import type { KeptFile, Publication, PublishedBefore } from "../publish/index.ts";
import type { SiteFolder } from "../site-folder.ts";
import { contentsOf, type KnownMedium } from "./contents.ts";
import { type EditionSettings, keyOf } from "./keys.ts";
import { type CoverageOutputs, type CoverageRecord, type Index, Records } from "./records.ts";

/** A coverage that stays as it was published. */
export interface KeptCoverage {
  readonly slug: string;
  readonly record: CoverageRecord;
  readonly made: CoverageOutputs;
}

/** How the site was found, and what of its archive can be kept. */
export interface Plan {
  readonly survey: Survey;
  readonly records: Records;
  readonly key: string;
  readonly coverages: readonly KeptCoverage[];
  /** What the last build knew of coverages, by slug, whether they can be kept or not. */
  readonly known: Readonly<Record<string, CoverageRecord>>;
  /** The day of the oldest entry when these were made. */
  readonly oldestDay?: string;
  /** The media of a coverage as the last build knew them. */
  knownMedia(slug: string): readonly KnownMedium[];
  /** What is no single coverage's and still there as it was published: the sizes of the files by their paths. */
  readonly siteFiles: ReadonlyMap<string, number>;
  /** The sums of pages among them. */
  readonly sums: ReadonlyMap<string, string>;
  /** What is no single coverage's, when nothing at all has happened. */
  readonly site?: { readonly outputs: readonly KeptFile[]; readonly problems: readonly PrintedProblem[] };
}

/** `undefined` where the content can only be read, not surveyed. `tell` hears of records that are broken. */
export function planOf(
  folder: Folder,
  site: SiteFolder,
  publication: Publication,
  settings: EditionSettings,
  tell: (words: string) => void,
): Plan | undefined {
  const surveyed = survey(folder);
  if (!surveyed) return undefined;
  const records = new Records(publication.recordsFolder);
  const key = keyOf(surveyed, folder, site, publication.out, settings);
  const index = records.index();
  const known = index === "broken" ? undefined : index;
  const knownMedia = (slug: string) => mediaOf(slug, known, records);
  const nothing = { coverages: [], known: known?.coverages ?? {}, siteFiles: new Map(), sums: new Map() };
  const blank = { survey: surveyed, records, key, knownMedia, ...nothing };
  const published = publication.published();
  if (index === "broken") tell("what the last build remembered can't be read: everything is built anew");
  if (known?.key !== key || known.manifest !== published?.digest) return blank;
  const kept = new Keeping(folder, records, published, known, settings.now).coverages(surveyed);
  const intact = known.outputs.filter((file) => published.isIntact(file));
  const isWhole = kept.length === known.coverageCount && kept.length === coverageCount(surveyed);
  return {
    ...blank,
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

function sumOf(path: string, { sums }: Index): [string, string][] {
  const sum = Object.hasOwn(sums, path) ? sums[path] : undefined;
  return sum === undefined ? [] : [[path, sum]];
}

function recordOf(slug: string, { coverages }: Index): CoverageRecord | undefined {
  return Object.hasOwn(coverages, slug) ? coverages[slug] : undefined;
}

function mediaOf(slug: string, index: Index | undefined, records: Records): readonly KnownMedium[] {
  const record = index && recordOf(slug, index);
  return (record && records.of(record, "media")) ?? [];
}

/** Folders that may be coverages. */
function coverageCount({ folders }: Survey): number {
  return [...folders.values()].filter((files) => files.some(({ path }) => path.endsWith(".md"))).length;
}

class Keeping {
  private readonly folder: Folder;
  private readonly records: Records;
  private readonly published: PublishedBefore;
  private readonly index: Index;
  private readonly now: number;

  constructor(folder: Folder, records: Records, published: PublishedBefore, index: Index, now: number) {
    this.folder = folder;
    this.records = records;
    this.published = published;
    this.index = index;
    this.now = now;
  }

  coverages({ folders }: Survey): KeptCoverage[] {
    return [...folders].flatMap(([slug, files]) => this.coverage(slug, files) ?? []);
  }

  /** The coverage of a folder, if neither its content nor what was published of it has changed. */
  private coverage(slug: string, files: readonly SurveyedFile[]): KeptCoverage | undefined {
    const record = recordOf(slug, this.index);
    if (!record || this.isOtherEdition(record) || !this.isSame(record, files)) return undefined;
    const made = this.records.of(record, "outputs");
    return made?.outputs.every((file) => this.published.isIntact(file)) ? { slug, record, made } : undefined;
  }

  /** Whether an embargo has ended since, or holds again. */
  private isOtherEdition({ dues }: CoverageRecord): boolean {
    return dues.some((due) => due > this.index.now !== due > this.now);
  }

  private isSame(record: CoverageRecord, files: readonly SurveyedFile[]): boolean {
    if (record.signature === signatureOf(files)) return true;
    const known = this.records.of(record, "media") ?? [];
    return contentsOf(files, this.folder, known).digest === record.contents;
  }
}
