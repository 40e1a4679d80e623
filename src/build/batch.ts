import { diskFolder } from "../collect/index.ts";
import type { ImageCache } from "../images/index.ts";
import { type ScannedFile, scanFolder, withKnownSizes } from "../ledger/scan.ts";
import type { Archive } from "../model/content.ts";
import { type Stager, writeDrafts } from "../publish/index.ts";
import type { Theme } from "../render/theme.ts";
import type { BatchJob, BatchResult, DraftBatch, RenderedBatch, StagedBatch } from "./batch-job.ts";
import type { BatchQueue } from "./batch-queue.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import { SiteRenderer } from "./pages.ts";
import { knownInputs } from "./plan.ts";
import { publishedPages } from "./published-pages.ts";
import { type Content, type ContentSettings, readContent } from "./read.ts";
import {
  type CoverageInputs,
  CoverageRecorder,
  problemsElsewhere,
  readCoverageStates,
  recordRendered,
} from "./record-coverage.ts";
import { RemovalDetector, removedEntries } from "./removals.ts";
import { loadTheme } from "./theme.ts";

export interface BatchHooks
  extends Pick<ContentSettings, "onCollected" | "onDeveloped" | "onDone" | "parsedBefore"> {
  /** The files of a coverage's folder where they have been listed already. */
  readonly found?: (slug: string) => readonly ScannedFile[];
}

/** What a maker works with. */
export interface BatchTools {
  readonly pictures: ImageCache;
  readonly records: CoverageRecords;
  readonly stage: Stager;
}

/** Makes batches, one after the other: one maker for each thread. */
export class BatchRunner {
  readonly job: BatchJob;
  readonly turns: BatchQueue;
  readonly tools: BatchTools;
  private readonly hooks: BatchHooks;
  private readonly recorder: CoverageRecorder;
  private theme: Theme | undefined;

  constructor(job: BatchJob, turns: BatchQueue, tools: BatchTools, hooks: BatchHooks = {}) {
    this.job = job;
    this.turns = turns;
    this.tools = tools;
    this.hooks = hooks;
    this.recorder = new CoverageRecorder(tools.records, job.begun);
  }

  /** Reads a batch and, when nothing is wrong in it or in another one, stages what is made of it. */
  async make(index: number): Promise<BatchResult> {
    const { site, settings, batches } = this.job;
    const slugs = batches[index] ?? [];
    const folder = diskFolder(site.content, site.name);
    const list = this.hooks.found ?? ((slug: string) => scanFolder(folder, slug));
    const found = new Map(slugs.map((slug) => [slug, list(slug)]));
    const wanted = new Set(slugs);
    const passedOver = new Set(this.job.slugs.filter((slug) => !wanted.has(slug)));
    const content = await readContent(
      site,
      passedOver,
      this.tools.pictures,
      { ...settings, ...this.hooks },
      withKnownSizes(folder, [...found.values()].flat()),
    );
    const { archive, problems, names } = content;
    if (!archive) this.turns.stop();
    if (!archive || this.turns.isStopped) return { problems, names };
    this.theme ??= await loadTheme(site);
    const finding = {
      folder,
      filesOf: (slug: string) => found.get(slug) ?? [],
      knownMedia: (slug: string) => knownInputs(slug, this.job.known, this.tools.records),
    };
    const made = this.print(content, archive, this.theme, finding);
    this.hooks.onDone?.("rendering and staging");
    return { problems, names, made };
  }

  private print(
    { collected, problems, pictures }: Content,
    archive: Archive,
    theme: Theme,
    finding: CoverageInputs,
  ): RenderedBatch {
    const { settings, oldestDay, known, mayStay } = this.job;
    const { drafts } = settings;
    const { records, stage } = this.tools;
    const printing = new SiteRenderer(archive, collected, {
      ...{ theme, oldestDay, drafts, isSiteKept: true },
      pagesOf: (coverage) =>
        publishedPages(coverage, { known, records, ...(mayStay && { published: stage }) }),
    });
    const notes = readCoverageStates(archive.coverages, collected, problems, finding);
    const state = this.job.isProofed ? this.proofed(printing, archive) : this.staged(printing, archive);
    const sizes = state.kind === "staged" ? state.prepared.sizes : new Map(state.standing);
    const recorder = state.kind === "staged" ? this.recorder : undefined;
    const coverages = recordRendered(archive.coverages, notes, printing, sizes, recorder);
    const others = problemsElsewhere(problems, collected);
    return { coverages, others, state, pictures, held: archive.held };
  }

  private staged(printing: SiteRenderer, archive: Archive): StagedBatch {
    const watch = new RemovalDetector(removedEntries(archive), archive.site, this.job.staging.out);
    const prepared = this.tools.stage.prepare(watch.watch(printing.outputs()), printing.standingPages());
    return { kind: "staged", prepared, takedown: watch.seen() };
  }

  private proofed(printing: SiteRenderer, archive: Archive): DraftBatch {
    const proofs = writeDrafts(printing.outputs(), this.job.staging);
    const standing = [...printing.standingPages()];
    return { kind: "proofed", proofs, standing, removals: removedEntries(archive) };
  }
}
