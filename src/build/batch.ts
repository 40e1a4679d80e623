import { diskFolder } from "../collect/index.ts";
import type { Cache } from "../images/index.ts";
import { type SurveyedFile, surveyed, surveyFolder } from "../ledger/scan.ts";
import type { Archive } from "../model/content.ts";
import { proofsOf, type Stager } from "../publish/index.ts";
import type { Theme } from "../render/theme.ts";
import type { Batch, BatchMade, Errand, Proofed, Staged } from "./batch-job.ts";
import type { Turns } from "./batch-queue.ts";
import type { CoverageRecords } from "./coverage-records.ts";
import { Printing } from "./pages.ts";
import { mediaOf } from "./plan.ts";
import { pagesOf } from "./published-pages.ts";
import { type Content, type ContentSettings, readContent } from "./read.ts";
import { type Finding, madeOf, noteCoverages, othersOf, Recorder } from "./record-coverage.ts";
import { removalsIn, TakedownWatch } from "./removals.ts";
import { loadTheme } from "./theme.ts";

export interface MakerHooks
  extends Pick<ContentSettings, "onCollected" | "onDeveloped" | "onDone" | "parsedBefore"> {
  /** The files of a coverage's folder where they have been listed already. */
  readonly found?: (slug: string) => readonly SurveyedFile[];
}

/** What a maker works with. */
export interface MakerTools {
  readonly pictures: Cache;
  readonly records: CoverageRecords;
  readonly stage: Stager;
}

/** Makes batches, one after the other: one maker for each thread. */
export class Maker {
  readonly errand: Errand;
  readonly turns: Turns;
  readonly tools: MakerTools;
  private readonly hooks: MakerHooks;
  private readonly recorder: Recorder;
  private theme: Theme | undefined;

  constructor(errand: Errand, turns: Turns, tools: MakerTools, hooks: MakerHooks = {}) {
    this.errand = errand;
    this.turns = turns;
    this.tools = tools;
    this.hooks = hooks;
    this.recorder = new Recorder(tools.records, errand.begun);
  }

  /** Reads a batch and, when nothing is wrong in it or in another one, stages what is made of it. */
  async make(index: number): Promise<Batch> {
    const { site, settings, batches } = this.errand;
    const slugs = batches[index] ?? [];
    const folder = diskFolder(site.content, site.name);
    const list = this.hooks.found ?? ((slug: string) => surveyFolder(folder, slug));
    const found = new Map(slugs.map((slug) => [slug, list(slug)]));
    const wanted = new Set(slugs);
    const passedOver = new Set(this.errand.slugs.filter((slug) => !wanted.has(slug)));
    const content = await readContent(
      site,
      passedOver,
      this.tools.pictures,
      { ...settings, ...this.hooks },
      surveyed(folder, [...found.values()].flat()),
    );
    const { archive, problems, names } = content;
    if (!archive) this.turns.stop();
    if (!archive || this.turns.isStopped) return { problems, names };
    this.theme ??= await loadTheme(site);
    const finding = {
      folder,
      filesOf: (slug: string) => found.get(slug) ?? [],
      knownMedia: (slug: string) => mediaOf(slug, this.errand.known, this.tools.records),
    };
    const made = this.print(content, archive, this.theme, finding);
    this.hooks.onDone?.("rendering and staging");
    return { problems, names, made };
  }

  private print(
    { collected, problems, pictures }: Content,
    archive: Archive,
    theme: Theme,
    finding: Finding,
  ): BatchMade {
    const { settings, oldestDay, known, mayStay } = this.errand;
    const { drafts, policy } = settings;
    const { records, stage } = this.tools;
    const printing = new Printing(archive, collected, {
      ...{ theme, oldestDay, drafts, isSiteKept: true },
      ...(policy !== undefined && { policy }),
      pagesOf: (coverage) => pagesOf(coverage, { known, records, ...(mayStay && { published: stage }) }),
    });
    const notes = noteCoverages(archive.coverages, collected, problems, finding);
    const state = this.errand.isProofed ? this.proofed(printing, archive) : this.staged(printing, archive);
    const sizes = state.kind === "staged" ? state.prepared.sizes : new Map(state.standing);
    const recorder = state.kind === "staged" ? this.recorder : undefined;
    const coverages = madeOf(archive.coverages, notes, printing, sizes, recorder);
    const others = othersOf(problems, collected);
    return { coverages, others, state, pictures, held: archive.held };
  }

  private staged(printing: Printing, archive: Archive): Staged {
    const watch = new TakedownWatch(removalsIn(archive), archive.site, this.errand.staging.out);
    const prepared = this.tools.stage.prepare(watch.watch(printing.outputs()), printing.standingPages());
    return { kind: "staged", prepared, takedown: watch.seen() };
  }

  private proofed(printing: Printing, archive: Archive): Proofed {
    const proofs = proofsOf(printing.outputs(), this.errand.staging);
    const standing = [...printing.standingPages()];
    return { kind: "proofed", proofs, standing, removals: removalsIn(archive) };
  }
}
