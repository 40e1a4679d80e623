/** The order of a build into an output folder: batch by batch, then what all coverages make together. */

import { guessFeedYear } from "../collect/guess-year.ts";
import { diskFolder } from "../collect/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { countRuleLines, findHostLimits } from "../compare/host-limits.ts";
import { findSharedPages } from "../compare/shared-pages.ts";
import type { ImageCache } from "../images/index.ts";
import { coverageFolders, type ScannedFolder } from "../ledger/scan.ts";
import type { Output } from "../model/output.ts";
import { type Problem, sortProblems, uniqueProblems } from "../model/problem-list.ts";
import type { StaticFiles } from "../model/static-files.ts";
import { findStaticMetadata } from "../validate/static-metadata.ts";
import { tagBaseOf } from "../web/tags.ts";
import { BatchRunner } from "./batch.ts";
import type { BatchJob, BatchResult, RenderedBatch } from "./batch-job.ts";
import { BatchQueue } from "./batch-queue.ts";
import { factsOf, finishBuild } from "./finish.ts";
import { type PageBuilder, transformsArchive } from "./page-builder.ts";
import type { BuildPlan, SiteTarget } from "./plan.ts";
import { type Content, type ContentSettings, openImageCache, readContent } from "./read.ts";
import type { BuildResult } from "./result.ts";
import {
  findDuplicateNames,
  namedIn,
  namesOfSummary,
  type ReusedSummary,
  readReusedSummaries,
} from "./reused.ts";
import { changedError } from "./shared-batch.ts";
import { planThreads, splitIntoBatches } from "./split.ts";
import { processors, runBatches, type WorkerHooks } from "./workers.ts";

export interface BatchSettings extends ContentSettings, WorkerHooks {
  readonly publication: SiteTarget;
  /** The owner's files, which are published unchanged. */
  readonly statics: StaticFiles;
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
  const first = await build.run(kept, kept.length > 0 ? plan.ledger?.oldestDay : await build.probableDay());
  if (!("oldestDay" in first)) return first;
  settings.publication.discardStage();
  const second = await build.run([], first.oldestDay);
  if (!("oldestDay" in second)) return second;
  throw changedError(site.name);
}

/** The oldest entry is of another year than was thought: everything must be made again for that. */
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
    this.folders = coverageFolders(plan.scan);
  }

  /** Of the oldest entry, as far as can be known before everything is read. */
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
    const parts = [content, ...batches, ...kept.map(({ entry }) => entry.record)];
    const shared = this.findShared(kept, made);
    const found = [...parts.flatMap((part) => part.problems), ...shared];
    const metadata = findStaticMetadata(this.settings.statics);
    const problems = sortProblems(uniqueProblems([...found, ...metadata]));
    const isWrong = shared.some(({ severity }) => severity === "error");
    if (!content.archive || made.length < batches.length || isWrong) return { problems };
    const days = [...kept.map(({ entry }) => entry.record), ...factsOf(made)].flatMap(
      (facts) => facts.oldestDay ?? [],
    );
    const [oldest] = days.toSorted();
    const { archive, collected } = content;
    if (tagBaseOf(archive.site, oldest) !== tagBaseOf(archive.site, oldestDay)) return { oldestDay: oldest };
    const around = { ...this.settings, plan: this.plan, site: this.site, oldestDay: oldest };
    const own = { archive, collected, problems: [...content.problems, ...shared, ...metadata] };
    const done = await finishBuild(own, kept, made, around);
    if (!("published" in done)) return { problems: sortProblems([...problems, ...done]) };
    return { problems: sortProblems([...problems, ...done.deadLinks]), done };
  }

  /** The problems that only all coverages together have: names that would share a page, too many redirects. */
  private findShared(kept: readonly ReusedSummary[], made: readonly RenderedBatch[]): Problem[] {
    const summaries = [...kept, ...made.flatMap(({ coverages }) => coverages)];
    const digests = summaries.map(({ summary }) => summary.digest);
    const rules = countRuleLines(digests.flatMap(({ redirects }) => redirects));
    return [
      ...findSharedPages(this.site.name, digests.map(namesOfSummary)),
      ...findHostLimits(this.site.name, rules),
    ];
  }

  /** Only a build of everything knows which pictures are unused. */
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
  private async readSiteOf(coverages: readonly Pick<ReusedSummary, "summary">[]): Promise<Content> {
    const content = await this.readSite();
    const hasPortraits = [...(content.archive?.people.values() ?? [])].some(({ photo }) => photo);
    if (!hasPortraits) return content;
    const slugs = new Set(this.folders.map(([slug]) => slug));
    const named = namedIn(coverages.map(({ summary }) => summary));
    return readContent(this.site, slugs, this.pictures, { ...this.settings, named });
  }

  private async makeBatches(
    kept: readonly ReusedSummary[],
    oldestDay: string | undefined,
  ): Promise<BatchResult[]> {
    const { plan, site, settings, folders } = this;
    const stays = new Set(kept.map(({ entry }) => entry.record.slug));
    const open = folders.filter(([slug]) => !stays.has(slug));
    if (open.length === 0) return [];
    const { url, drafts, pictures, now, publication, isQuick, heldBack } = settings;
    const batches = splitIntoBatches(open);
    const isKnown = (slug: string) => plan.hasSameKey && plan.ledger?.coverages.has(slug) === true;
    const count = publication.isShared ? processors() : 1;
    const { threads, isFirstShared } = planThreads(batches, count, isKnown);
    const job = {
      ...{ site, oldestDay, isFirstShared },
      batches: batches.map(({ slugs }) => slugs),
      settings: {
        ...{ drafts, now },
        ...(url !== undefined && { url }),
        ...(pictures !== undefined && { pictures }),
        ...(isQuick !== undefined && { isQuick }),
        ...(heldBack && { heldBack }),
      },
      slugs: folders.map(([slug]) => slug),
      staging: publication.staging(),
      isDrafted: transformsArchive(settings.host),
      known: recordsOf(plan, open),
      hasSameKey: plan.hasSameKey,
      begun: publication.begun,
    };
    const tools = { pictures: this.pictures, findIntact: publication.findIntact };
    const found = (slug: string) => plan.scan.folders.get(slug) ?? [];
    const runner = new BatchRunner(job, new BatchQueue(), tools, { ...settings, found });
    return runBatches(runner, threads, settings);
  }
}

/** What the last build recorded of some folders, by slug. */
function recordsOf({ ledger }: BuildPlan, folders: readonly ScannedFolder[]): BatchJob["known"] {
  return new Map(
    folders.flatMap(([slug]) => {
      const entry = ledger?.coverages.get(slug);
      return entry ? [[slug, entry.record]] : [];
    }),
  );
}
