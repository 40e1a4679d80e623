import { diskFolder } from "../collect/index.ts";
import type { ImageCache } from "../images/index.ts";
import { recordInputs } from "../ledger/coverage-inputs.ts";
import type { CoverageInputs } from "../ledger/ledger.ts";
import { rowsByPath } from "../ledger/output-row.ts";
import type { FindIntact, PreviousOutputs } from "../ledger/outputs.ts";
import { type ScannedFile, scanFolder, withKnownSizes } from "../ledger/scan.ts";
import type { Archive, Coverage } from "../model/content.ts";
import { problemsElsewhere } from "../model/problem-list.ts";
import { stagePart, writeDrafts } from "../publish/index.ts";
import { RemovalDetector, removedEntries } from "../publish/removals.ts";
import { SiteRenderer } from "../render/site-renderer.ts";
import type { Theme } from "../render/theme.ts";
import { CoverageIndexer } from "../search/coverage-indexer.ts";
import type { BatchJob, BatchResult, DraftBatch, RenderedBatch, StagedBatch } from "./batch-job.ts";
import type { BatchQueue } from "./batch-queue.ts";
import { type Content, type ContentSettings, readContent } from "./read.ts";
import { listRendered } from "./rendered-coverage.ts";
import { onlyPart, type SharedPart } from "./shared-batch.ts";
import { loadTheme, usesDefaultParts } from "./theme.ts";

export interface BatchHooks
  extends Pick<ContentSettings, "onCollected" | "onDeveloped" | "onDone" | "parsedBefore"> {
  /** The files of a coverage's folder where they have been listed already. */
  readonly found?: (slug: string) => readonly ScannedFile[];
}

/** What each thread has of its own. */
export interface BatchTools {
  readonly pictures: ImageCache;
  readonly findIntact: FindIntact;
}

/** With so many entries, fingerprints take little time beside what one change would cost without them. */
const LONG = 1000;

/** Makes batches, one after the other: one runner for each thread. */
export class BatchRunner {
  readonly job: BatchJob;
  readonly turns: BatchQueue;
  readonly tools: BatchTools;
  private readonly hooks: BatchHooks;
  private theme: Theme | undefined;

  constructor(job: BatchJob, turns: BatchQueue, tools: BatchTools, hooks: BatchHooks = {}) {
    this.job = job;
    this.turns = turns;
    this.tools = tools;
    this.hooks = hooks;
  }

  /** Reads a batch and, when nothing is wrong in it or in another one, stages what is made of it, or of a part of it. */
  async make(index: number, part?: SharedPart): Promise<BatchResult> {
    const { site, settings, batches, begun, known } = this.job;
    const slugs = batches[index] ?? [];
    const folder = diskFolder(site.content, site.name);
    const list = this.hooks.found ?? ((slug: string) => scanFolder(folder, slug));
    const found = new Map(slugs.map((slug) => [slug, list(slug)]));
    const wanted = new Set(slugs);
    const content = await readContent(
      site,
      new Set(this.job.slugs.filter((slug) => !wanted.has(slug))),
      this.tools.pictures,
      { ...settings, ...this.hooks, ...(part && { share: part.images }) },
      withKnownSizes(folder, [...found.values()].flat()),
    );
    const { archive, problems, names } = content;
    if (!archive) this.turns.stop();
    if (!archive || this.turns.isStopped) return { problems, names };
    this.theme ??= await loadTheme(site);
    const inputs = recordInputs(archive.coverages, content.collected, problems, {
      ...{ folder, begun },
      filesOf: (slug) => found.get(slug) ?? [],
      knownMedia: (slug) => known.get(slug)?.media ?? [],
    });
    const made = this.render(content, archive, this.theme, slugs, inputs, part);
    this.hooks.onDone?.("rendering and staging");
    return { problems, names, made, contents: part && inputs.get(slugs[0] ?? "")?.contents };
  }

  private render(
    { collected, problems, pictures }: Content,
    archive: Archive,
    theme: Theme,
    slugs: readonly string[],
    inputs: ReadonlyMap<string, CoverageInputs>,
    part: SharedPart | undefined,
  ): RenderedBatch {
    const { settings, oldestDay, isDrafted } = this.job;
    const indexer = new CoverageIndexer(archive.site);
    const renderer = new SiteRenderer(archive, collected, {
      ...{ theme, oldestDay, drafts: settings.drafts, isWithoutSite: true },
      coverageFiles: (coverage) => indexer.filesOf(coverage),
      ...(part && onlyPart(part)),
      hasFingerprints: (coverage) => usesDefaultParts(theme) && this.isWorthFingerprints(coverage),
    });
    const previous = this.previousOf(slugs);
    const state = isDrafted
      ? this.draft(renderer, archive, previous)
      : this.stage(renderer, archive, previous);
    if (part && !part.isMain) return { coverages: [], others: [], held: [], state, pictures };
    const coverages = listRendered(archive.coverages, inputs, renderer, indexer.indexes);
    const others = problemsElsewhere(problems, collected);
    return { coverages, others, state, pictures, held: archive.held };
  }

  private isWorthFingerprints({ masthead, entries }: Coverage): boolean {
    const { hasSameKey, known } = this.job;
    // Most coverages never change again after they are built for the first time.
    return entries.length >= LONG || (hasSameKey && known.has(masthead.slug));
  }

  private previousOf(slugs: readonly string[]): PreviousOutputs {
    const { known, hasSameKey } = this.job;
    const rows = rowsByPath(slugs.flatMap((slug) => known.get(slug)?.outputs ?? []));
    return { rows, hasSameKey, findIntact: this.tools.findIntact };
  }

  private stage(renderer: SiteRenderer, archive: Archive, previous: PreviousOutputs): StagedBatch {
    const { staging } = this.job;
    const removals = new RemovalDetector(removedEntries(archive), archive.site, staging.out);
    const part = stagePart(removals.watch(renderer.outputs()), staging, previous);
    return { kind: "staged", part, takedown: removals.seen() };
  }

  private draft(renderer: SiteRenderer, archive: Archive, previous: PreviousOutputs): DraftBatch {
    const drafts = writeDrafts(renderer.outputs(), this.job.staging, previous);
    return { kind: "drafts", ...drafts, removals: removedEntries(archive) };
  }
}
