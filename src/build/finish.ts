/** What all coverages make together: the pages of the site, one publication, and what the next build may know. */

import type { CoverageFacts } from "../ledger/ledger.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { type Problem, uniqueProblems } from "../model/problem-list.ts";
import type { PublishCounts, PublishedFiles, PublishTarget } from "../publish/index.ts";
import type { RenderedBatch } from "./batch-job.ts";
import { findDeadLinks, namesOfHeld } from "./dead-links.ts";
import { type PageBuilder, runPageBuilder } from "./page-builder.ts";
import { SiteRenderer } from "./pages.ts";
import type { BuildPlan } from "./plan.ts";
import type { ContentSettings } from "./read.ts";
import { CoverageRecorder, type RenderedCoverage, writeBuildRecord } from "./record-coverage.ts";
import { mergeRemovals, RemovalDetector } from "./removals.ts";
import type { BuildReport } from "./result.ts";
import type { ReusedSummary } from "./reused.ts";
import { countSite } from "./site-counts.ts";
import type { SitePaths } from "./site-paths.ts";
import { loadTheme } from "./theme.ts";

/** Everything that was read and is no coverage's. */
interface SiteContent {
  readonly archive: Archive;
  readonly collected: CollectedContent;
  readonly problems: readonly Problem[];
}

interface Around extends Pick<ContentSettings, "drafts" | "now" | "onDone"> {
  readonly plan: BuildPlan;
  readonly site: SitePaths;
  readonly publication: PublishTarget;
  readonly oldestDay: string | undefined;
  /** What builds the pages that are a site's own, where it has some. */
  readonly host?: PageBuilder;
  /** Watches what is made. */
  readonly watch?: (outputs: Iterable<Output>) => Iterable<Output>;
}

export function factsOf(made: readonly RenderedBatch[]): CoverageFacts[] {
  return made.flatMap(({ coverages }) => coverages.map(({ facts }) => facts));
}

/** Makes the pages of the site, and publishes them with everything that was made or is kept. */
export async function finishBuild(
  content: SiteContent,
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  around: Around,
): Promise<BuildReport> {
  const { plan, publication, host, oldestDay, now, onDone } = around;
  const { archive, collected } = content;
  const { coverages, staged, proofed } = sorted(made);
  const printing = new SiteRenderer(archive, collected, {
    ...{ oldestDay, drafts: around.drafts, sums: plan.sums, isSiteKept: plan.site !== undefined },
    theme: await loadTheme(around.site),
    kept: [...kept, ...coverages].map(({ printed }) => printed),
  });
  const proofs = proofed.flatMap((batch) => batch.proofs);
  const outputs = await runPageBuilder(host, printing, proofs, (texts) => publication.proofs(texts));
  const removals = proofed.flatMap((batch) => batch.removals);
  const takedowns = new RemovalDetector(removals, archive.site, publication.out);
  const stays = function* () {
    for (const coverage of kept) yield* coverage.outputs;
    for (const { standing } of proofed) yield* standing;
    yield* plan.site?.outputs ?? printing.sizedKept(plan.siteFiles);
  };
  const published = publication.publish(
    takedowns.watch(around.watch?.(outputs) ?? outputs),
    stays(),
    staged.map(({ prepared }) => prepared),
  );
  onDone?.("pages of the site, and publishing");
  const deadLinks = deadLinksIn(archive, kept, made, published, host);
  // What a host does in a folder of its own can't be known from a coverage: nothing of it can be kept.
  if (host?.claim !== "folder") {
    const problems = [...content.problems, ...deadLinks];
    leave({ ...content, problems }, kept, made, printing, published, around);
  }
  onDone?.("remembering");
  return {
    ...countSite(
      [...kept.map(({ record }) => record), ...factsOf(made)],
      made.flatMap(({ held }) => held),
      now,
    ),
    published,
    builtCoverages: coverages.length,
    builtEntries: coverages.reduce((sum, { facts }) => sum + facts.entryCount, 0),
    takedown: mergeRemovals([...staged.map(({ takedown }) => takedown), takedowns.seen()]),
    deadLinks,
    finished: printing,
  };
}

/** The links of all coverages that lead to nothing that is published now. */
function deadLinksIn(
  { ownLinks }: Archive,
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  published: PublishCounts,
  host: PageBuilder | undefined,
): readonly Problem[] {
  const facts = [...kept.map(({ record }) => record), ...factsOf(made)];
  const links = [...ownLinks, ...facts.flatMap((coverage) => coverage.ownLinks ?? [])];
  if (links.length === 0) return [];
  return findDeadLinks(links, {
    paths: new Set(published.paths()),
    held: namesOfHeld(made.flatMap(({ held }) => held)),
    hasOthers: host?.hasUnknownPages ?? false,
  });
}

/** What batches have made, and how far it has come. */
function sorted(made: readonly RenderedBatch[]) {
  return {
    coverages: made.flatMap(({ coverages }) => coverages),
    staged: made.flatMap(({ state }) => (state.kind === "staged" ? [state] : [])),
    proofed: made.flatMap(({ state }) => (state.kind === "proofed" ? [state] : [])),
  };
}

/** Leaves to the next build what has been published. */
function leave(
  { problems }: SiteContent,
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  printing: SiteRenderer,
  published: PublishedFiles,
  { plan, publication, now, oldestDay }: Around,
): void {
  const recorder = new CoverageRecorder(plan.records, publication.begun);
  const coverages = sorted(made).coverages.map((coverage) => recorded(coverage, recorder, published));
  writeBuildRecord(plan, {
    coverages: [...kept, ...coverages],
    problems: uniqueProblems([...problems, ...made.flatMap(({ others }) => others)]),
    outputs: plan.site?.outputs ?? [
      ...printing.sized("", published.sizes),
      ...printing.sizedKept(plan.siteFiles),
    ],
    ...{ sums: plan.site ? plan.sums : printing.sums, now, oldestDay, published },
  });
}

/** A coverage with its record, which may have waited for the sizes that its files have in the end. */
function recorded(
  coverage: RenderedCoverage,
  recorder: CoverageRecorder,
  { sizes }: PublishedFiles,
): RenderedCoverage {
  const { note, facts, printed } = coverage;
  if (!note) return coverage;
  const outputs = coverage.outputs.map(([path, size]) => [path, sizes.get(path) ?? size] as const);
  return recorder.record(note, facts, printed, outputs, note.sums);
}
