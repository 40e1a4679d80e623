/** The order of a build into an output folder: batch by batch, then what all coverages make together. */

import { diskFolder } from "../collect/index.ts";
import type { ImageCache } from "../images/index.ts";
import { coverageFolders, type ScannedFolder } from "../ledger/scan.ts";
import type { Output } from "../model/output.ts";
import { type Problem, sortProblems, uniqueProblems } from "../model/problem-list.ts";
import { PublishingError, type PublishTarget } from "../publish/index.ts";
import { tagBaseOf } from "../web/tags.ts";
import { BatchRunner } from "./batch.ts";
import type { BatchResult, RenderedBatch } from "./batch-job.ts";
import { BatchQueue } from "./batch-queue.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import { factsOf, finishBuild } from "./finish.ts";
import { type PageBuilder, transformsArchive } from "./page-builder.ts";
import type { BuildPlan } from "./plan.ts";
import { type Content, type ContentSettings, openImageCache, readContent } from "./read.ts";
import type { BuildResult } from "./result.ts";
import { findDuplicateNames, namedIn, type ReusedSummary, readReusedSummaries } from "./reused.ts";
import type { SitePaths } from "./site-paths.ts";
import { guessFeedYear, splitIntoBatches } from "./split.ts";
import { runBatches, threadCount, type WorkerHooks } from "./workers.ts";

export interface BatchSettings extends ContentSettings, WorkerHooks {
  readonly publication: PublishTarget;
  readonly records: CoverageRecords;
  /** What builds the pages that are a site's own, where it has some. */
  readonly host?: PageBuilder;
  /** Watches what is made of the archive as a whole. */
  readonly watch?: (outputs: Iterable<Output>) => Iterable<Output>;
}

/** Builds what has changed, as a plan says, and publishes it. */
export async function buildInBatches(
  plan: BuildPlan,
  site: SitePaths,
  settings: BatchSettings,
): Promise<BuildResult> {
  const build = new Build(plan, site, settings);
  const kept = readReusedSummaries(plan);
  const first = await build.run(kept, kept.length > 0 ? plan.oldestDay : await build.probableDay());
  if (!("oldestDay" in first)) return first;
  settings.publication.discardStage();
  const second = await build.run([], first.oldestDay);
  if (!("oldestDay" in second)) return second;
  throw new PublishingError(`${site.name} was changed while it was being read; build again`);
}

/** The oldest entry is of another year than was thought: everything must be made anew for that. */
interface OtherYear {
  readonly oldestDay: string | undefined;
}

class Build {
  private readonly plan: BuildPlan;
  private readonly site: SitePaths;
  private readonly settings: BatchSettings;
  private readonly pictures: ImageCache;
  private readonly folders: readonly ScannedFolder[];
  private content: Content | undefined;

  constructor(plan: BuildPlan, site: SitePaths, settings: BatchSettings) {
    this.plan = plan;
    this.site = site;
    this.settings = settings;
    this.pictures = openImageCache(site, settings);
    this.folders = coverageFolders(plan.survey);
  }

  /** Of the oldest entry, as far as can be told before everything is read. */
  async probableDay(): Promise<string | undefined> {
    const { archive } = await this.readSite();
    if (archive?.site.tagBase !== undefined) return undefined;
    return guessFeedYear(diskFolder(this.site.content), this.folders);
  }

  async run(kept: readonly ReusedSummary[], oldestDay: string | undefined): Promise<BuildResult | OtherYear> {
    await this.readSite();
    const batches = await this.makeBatches(kept, oldestDay);
    const made = batches.flatMap((batch) => batch.made ?? []);
    const content = await this.readSiteOf([...kept, ...made.flatMap(({ coverages }) => coverages)]);
    this.keepPictures(kept, content, batches, made);
    const names = [content, ...batches].flatMap((batch) => batch.names);
    if (findDuplicateNames(kept, names)) return { problems: await this.problemsOfAll() };
    const parts = [content, ...batches, ...kept.map(({ record }) => record)];
    const problems = sortProblems(uniqueProblems(parts.flatMap((part) => part.problems)));
    if (!content.archive || made.length < batches.length) return { problems };
    const days = [...kept.map(({ record }) => record), ...factsOf(made)].flatMap(
      (facts) => facts.oldestDay ?? [],
    );
    const [oldest] = days.toSorted();
    const { archive, collected } = content;
    if (tagBaseOf(archive.site, oldest) !== tagBaseOf(archive.site, oldestDay)) return { oldestDay: oldest };
    const plan = this.planFor(kept);
    const around = { ...this.settings, plan, site: this.site, oldestDay: oldest };
    const own = { archive, collected, problems: content.problems };
    const done = await finishBuild(own, kept, made, around);
    return { problems: sortProblems([...problems, ...done.deadLinks]), done };
  }

  /** The plan where no more than this is kept: pages of the site are kept only beside coverages that they show. */
  private planFor(kept: readonly ReusedSummary[]): BuildPlan {
    const { site, ...plan } = this.plan;
    if (kept.length === 0) return { ...plan, sums: new Map() };
    return site && kept.length === plan.coverages.length ? { ...plan, site } : plan;
  }

  /** Only a build of everything knows which pictures nobody needs. */
  private keepPictures(
    kept: readonly ReusedSummary[],
    content: Content,
    batches: readonly BatchResult[],
    made: readonly RenderedBatch[],
  ): void {
    const isAll = kept.length === 0 && made.length === batches.length;
    const isWhole = content.archive !== undefined && isAll && !this.settings.isQuick;
    if (!isWhole) this.pictures.save();
    else this.pictures.close(new Set([content, ...made].flatMap(({ pictures }) => [...pictures])));
  }

  /** The problems of all coverages, read together: only then is it known which of them claim the same name. */
  private async problemsOfAll(): Promise<readonly Problem[]> {
    const { problems } = await readContent(this.site, new Set(), this.pictures, this.settings);
    return problems;
  }

  private async readSite(): Promise<Content> {
    const slugs = new Set(this.folders.map(([slug]) => slug));
    this.content ??= await readContent(this.site, slugs, this.pictures, this.settings);
    return this.content;
  }

  /** The site with the portraits of everyone who is named in these coverages: in all of them, and nowhere else. */
  private async readSiteOf(coverages: readonly Pick<ReusedSummary, "printed">[]): Promise<Content> {
    const content = await this.readSite();
    const hasPortraits = [...(content.archive?.people.values() ?? [])].some(({ photo }) => photo);
    if (!hasPortraits) return content;
    const slugs = new Set(this.folders.map(([slug]) => slug));
    const named = namedIn(coverages.map(({ printed }) => printed));
    return readContent(this.site, slugs, this.pictures, { ...this.settings, named });
  }

  private async makeBatches(
    kept: readonly ReusedSummary[],
    oldestDay: string | undefined,
  ): Promise<BatchResult[]> {
    const { plan, site, settings, folders } = this;
    const stays = new Set(kept.map(({ slug }) => slug));
    const open = folders.filter(([slug]) => !stays.has(slug));
    if (open.length === 0) return [];
    const batches = splitIntoBatches(open);
    const files = open.reduce((sum, [, inside]) => sum + inside.length, 0);
    const { url, drafts, pictures, now, publication, isQuick } = settings;
    const job = {
      ...{ site, batches, oldestDay },
      settings: {
        ...{ drafts, now },
        ...(url !== undefined && { url }),
        ...(pictures !== undefined && { pictures }),
        ...(isQuick !== undefined && { isQuick }),
      },
      slugs: folders.map(([slug]) => slug),
      staging: publication.staging(),
      isProofed: transformsArchive(settings.host),
      known: plan.known,
      mayStay: plan.published !== undefined,
      begun: publication.begun,
    };
    const { recordsFolder } = publication;
    const threads =
      recordsFolder === undefined ? undefined : { count: threadCount(files, batches.length), recordsFolder };
    const tools = { pictures: this.pictures, records: settings.records, stage: publication.stager() };
    const found = (slug: string) => plan.survey.folders.get(slug) ?? [];
    const maker = new BatchRunner(job, new BatchQueue(), tools, { ...settings, found });
    return runBatches(maker, threads, settings);
  }
}
