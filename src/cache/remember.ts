/** Leaves to the next build what this one has made. */
import { type Folder, type SurveyedFile, signatureOf } from "../collect.ts";
import type { Collected } from "../model/collected.ts";
import type { Coverage } from "../model/content.ts";
import type { PrintedCoverage } from "../printing.ts";
import type { PrintedProblem } from "../problems.ts";
import type { KeptFile, Published } from "../publish/index.ts";
import { type Contents, contentsOf } from "./contents.ts";
import type { KeptCoverage, Plan } from "./plan.ts";
import type { CoverageRecord, Index } from "./records.ts";

/** A coverage that has been read for this build. */
interface Read {
  readonly coverage: Coverage;
  readonly files: readonly SurveyedFile[];
  readonly contents: Contents;
  readonly problems: readonly PrintedProblem[];
}

/** What has been made. */
export interface Made {
  /** By slug. */
  readonly coverages: ReadonlyMap<string, PrintedCoverage>;
  /** Paths of outputs, by slug; those that are no single coverage's under `""`. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Of pages of the site, by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** Paths of pages of the site that were kept. */
  readonly keptPages: readonly string[];
  readonly published: Published;
}

export interface Circumstances {
  readonly folder: Folder;
  /** ms since 1970: the instant that is built for. */
  readonly now: number;
  readonly oldestDay: string | undefined;
}

/**
 * What was read for a build. To be made before anything is published: what changes from then on must look changed to
 * the next build.
 */
export class Reminder {
  private readonly plan: Plan;
  private readonly begun: number;
  private readonly kept: readonly KeptCoverage[];
  private readonly around: Circumstances;
  /** Problems of files that are no coverage's that has been read. */
  private readonly others: readonly PrintedProblem[];
  private readonly read: readonly Read[];

  constructor(
    { plan, begun }: { readonly plan: Plan; readonly begun: number },
    kept: readonly KeptCoverage[],
    coverages: readonly Coverage[],
    collected: Collected,
    problems: readonly PrintedProblem[],
    around: Circumstances,
  ) {
    this.plan = plan;
    this.begun = begun;
    this.kept = kept;
    this.around = around;
    const texts = textsOf(collected);
    this.read = coverages.flatMap((coverage) => {
      const { slug } = coverage.masthead;
      // A problem of the folder itself is found beside the others, and so always anew.
      if (problems.some(({ path }) => path === `${collected.root}/${slug}`)) return [];
      const files = plan.survey.folders.get(slug) ?? [];
      const contents = contentsOf(files, around.folder, plan.knownMedia(slug), texts);
      const begin = `${collected.root}/${slug}/`;
      return [{ coverage, files, contents, problems: problems.filter(({ path }) => path.startsWith(begin)) }];
    });
    const told = new Set(this.read.flatMap((read) => read.problems));
    this.others = problems.filter((problem) => !told.has(problem));
  }

  /** To be called when everything has been published. */
  write({ coverages, paths, sums, keptPages, published }: Made): void {
    const { records, key } = this.plan;
    const filesOf = (slug: string) =>
      (paths.get(slug) ?? []).map((path): KeptFile => [path, published.sizes.get(path) ?? 0]);
    const kept = this.kept.map(({ slug, record }) => [slug, record] as const);
    const fresh = this.read.flatMap((read) => {
      const { slug } = read.coverage.masthead;
      const printed = coverages.get(slug);
      if (!printed) return [];
      const made = { problems: read.problems, outputs: filesOf(slug) };
      const name = records.write(slug, { outputs: made, media: read.contents.media, ...printed });
      return [[slug, this.recordOf(read, printed, name)] as const];
    });
    const index: Index = {
      key,
      manifest: published.manifest,
      now: this.around.now,
      ...(this.around.oldestDay !== undefined && { oldestDay: this.around.oldestDay }),
      coverages: Object.fromEntries([...kept, ...fresh]),
      coverageCount: kept.length + coverages.size,
      outputs: this.plan.site?.outputs ?? [
        ...filesOf(""),
        ...keptPages.map((path): KeptFile => [path, this.plan.siteFiles.get(path) ?? 0]),
      ],
      problems: this.others,
      sums: this.plan.site ? Object.fromEntries(this.plan.sums) : Object.fromEntries(sums),
    };
    records.writeIndex(index);
  }

  private recordOf(
    { coverage, files, contents }: Read,
    { digest }: PrintedCoverage,
    name: string,
  ): CoverageRecord {
    return {
      ...(isSettled(files, this.begun) && { signature: signatureOf(files) }),
      contents: contents.digest,
      aliases: coverage.masthead.aliases,
      entryCount: coverage.entries.length,
      ...(digest.oldestDay !== undefined && { oldestDay: digest.oldestDay }),
      dues: coverage.dues,
      name,
    };
  }
}

/** File systems count time in steps: most in fractions of a second, some in seconds. */
const STEP_IN_MS = 50;
const LONG_STEP_IN_MS = 2000;

/** Whether any later change will show in a file's time: one in the same step of the clock does not. */
function isSettled(files: readonly SurveyedFile[], begun: number): boolean {
  return files.every(({ state: { mtime } }) => {
    const step = mtime % 1000 === 0 ? LONG_STEP_IN_MS : STEP_IN_MS;
    return mtime < begun - step;
  });
}

/** The texts as they have been read: they may have changed since. */
function textsOf({ root, coverages }: Collected): ReadonlyMap<string, Uint8Array> {
  const files = coverages.flatMap(({ masthead, entries }) => [...(masthead ? [masthead] : []), ...entries]);
  return new Map(
    files.flatMap(({ path, value }) =>
      typeof value === "string" || value === undefined ? [] : [[path.slice(root.length + 1), value]],
    ),
  );
}
