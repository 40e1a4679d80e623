/** What all coverages make together: the pages of the site, one publication, and its ledger. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { staticOutputs } from "../collect/static-files.ts";
import { findDeadLinks, namesOfHeld } from "../compare/dead-links.ts";
import { findCollisions } from "../compare/static-collisions.ts";
import { bareLedger, type CoverageFacts } from "../ledger/ledger.ts";
import { type OutputRow, rowsByPath } from "../ledger/output-row.ts";
import type { CollectedContent } from "../model/collected.ts";
import type { Archive, OwnLink, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import type { Problem } from "../model/problem-list.ts";
import { countSite } from "../model/site-counts.ts";
import type { StaticFiles } from "../model/static-files.ts";
import { writeDrafts } from "../publish/index.ts";
import { mergeRemovals, RemovalDetector } from "../publish/removals.ts";
import { SiteRenderer } from "../render/site-renderer.ts";
import type { RenderedBatch } from "./batch-job.ts";
import { ownPagePaths } from "./own-pages.ts";
import { type PageBuilder, runPageBuilder } from "./page-builder.ts";
import type { BuildPlan, SiteTarget } from "./plan.ts";
import type { ContentSettings } from "./read.ts";
import type { BuildReport } from "./result.ts";
import type { ReusedSummary } from "./reused.ts";
import { siteSearchFiles } from "./search-index.ts";
import { describeSite } from "./site-ledger.ts";
import { loadTheme } from "./theme.ts";

/** Everything that was read and is no coverage's. */
interface SiteContent {
  readonly archive: Archive;
  readonly collected: CollectedContent;
  readonly problems: readonly Problem[];
}

interface Around extends Pick<ContentSettings, "drafts" | "now" | "onDone" | "isQuick"> {
  readonly plan: BuildPlan;
  readonly site: SitePaths;
  readonly publication: SiteTarget;
  readonly statics: StaticFiles;
  readonly oldestDay: string | undefined;
  /** What builds the pages that are a site's own, where it has some. */
  readonly host?: PageBuilder;
  /** Watches what is made. */
  readonly watch?: (outputs: Iterable<Output>) => Iterable<Output>;
}

export function factsOf(made: readonly RenderedBatch[]): CoverageFacts[] {
  return made.flatMap(({ coverages }) => coverages.map(({ record }) => record));
}

/**
 * Makes the pages of the site, and publishes them with everything that was made or is kept. Publishes nothing, and returns
 * the problems, where files of the owner stand at the archive's addresses.
 */
export async function finishBuild(
  content: SiteContent,
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  around: Around,
): Promise<BuildReport | readonly Problem[]> {
  const { publication, host, now, onDone, statics } = around;
  const { staged, drafted } = splitByState(made);
  const coverages = made.flatMap((batch) => batch.coverages);
  const parts = [...kept, ...coverages].map(({ summary }) => summary);
  const renderer = await siteRenderer(content, parts, around);
  const collisions =
    statics.files.length > 0 ? findCollisions(statics, archivePaths(renderer, kept, made)) : [];
  if (collisions.length > 0) return collisions;
  const removals = new RemovalDetector(
    drafted.flatMap((batch) => batch.removals),
    content.archive.site,
    publication.out,
  );
  const pages = await buildPages(
    renderer,
    drafted.flatMap(({ drafts }) => drafts),
    around,
  );
  const { site } = content.archive;
  const { own } = pages;
  // The parser of HTML is loaded for sites that have pages of their own.
  const inPages =
    own.length > 0
      ? (await import("../compare/page-links.ts")).linksInPages(
          own.flatMap(writtenPage),
          basename(publication.out),
          site,
        )
      : [];
  const links = [...content.archive.ownLinks, ...inPages];
  const findLinks = (paths: Iterable<string>) => deadLinksIn(links, kept, made, site, { ...around, paths });
  const published = publication.publish(
    {
      outputs: removals.watch(around.watch?.(pages.outputs) ?? pages.outputs),
      kept: keptRows(kept, [...drafted, pages]),
      parts: staged.map(({ part }) => part),
      hasSameKey: around.plan.hasSameKey,
    },
    // What a host does in a folder of its own can't be known from a coverage: nothing of it can be reused.
    (rows) => {
      if (host?.claim === "folder") return bareLedger(rows.values());
      const problems = [...content.problems, ...findLinks(rows.keys())];
      return describeSite(rows, problems, kept, made, around);
    },
  );
  onDone?.("pages of the site, and publishing");
  return {
    ...countSite(
      [...kept.map(({ entry }) => entry.record), ...factsOf(made)],
      made.flatMap(({ held }) => held),
      now,
    ),
    published,
    builtCoverages: coverages.length,
    builtEntries: coverages.reduce((sum, { record }) => sum + record.entryCount, 0),
    deadLinks: findLinks(published.paths()),
    takedown: mergeRemovals([...staged.map(({ takedown }) => takedown), removals.seen()]),
    finished: renderer,
  };
}

function writtenPage({ path, contents }: Output) {
  if (!path.endsWith(".html")) return [];
  return [{ path, text: typeof contents === "string" ? contents : readFileSync(contents.file, "utf8") }];
}

/** The paths of everything that is published beside the owner's files. */
function* archivePaths(
  renderer: SiteRenderer,
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
): Iterable<string> {
  const { staged, drafted } = splitByState(made);
  for (const [path] of keptRows(kept, drafted)) yield path;
  for (const { part } of staged) yield* part.rows.keys();
  for (const { drafts } of drafted) for (const { path } of drafts) yield path;
  for (const { path } of renderer.archiveOutputs()) yield path;
}

/** The links of all texts and pages that lead to nothing that is published. */
function deadLinksIn(
  ownLinks: readonly OwnLink[],
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  { url }: Site,
  { site, host, paths }: Pick<Around, "site" | "host"> & { readonly paths: Iterable<string> },
): readonly Problem[] {
  const facts = [...kept.map(({ entry }) => entry.record), ...factsOf(made)];
  const links = [...ownLinks, ...facts.flatMap((coverage) => coverage.ownLinks ?? [])];
  if (links.length === 0) return [];
  // Pages that another process builds are not among the paths.
  const others = host ? [] : ownPagePaths(site);
  return findDeadLinks(links, {
    base: new URL(url).pathname,
    paths: new Set([...paths, ...(others ?? [])]),
    held: namesOfHeld(made.flatMap(({ held }) => held)),
    hasOthers: host?.hasUnknownPages ?? others === undefined,
  });
}

async function siteRenderer(
  { archive, collected }: SiteContent,
  kept: readonly ReusedSummary["summary"][],
  { site, oldestDay, drafts, statics, plan, isQuick }: Around,
): Promise<SiteRenderer> {
  const theme = await loadTheme(site);
  const own = staticOutputs(statics, plan.ledger?.site.statics ?? []);
  const files = () =>
    siteSearchFiles(
      archive.site,
      kept.map(({ search }) => search),
      plan.hasSameKey ? (plan.ledger?.site.outputs ?? []) : [],
      isQuick,
    );
  // Where the owner has files, the paths of the archive are asked for first.
  const known = own.length > 0 ? [...files()] : undefined;
  const siteFiles = () => known ?? files();
  return new SiteRenderer(archive, collected, { theme, oldestDay, drafts, kept, siteFiles, statics: own });
}

/** The outputs that are no single coverage's, and the drafts as a page builder leaves them. */
function buildPages(renderer: SiteRenderer, drafts: Parameters<typeof runPageBuilder>[2], around: Around) {
  const { host, plan, publication } = around;
  const rows = rowsByPath(plan.ledger?.site.outputs ?? []);
  const { findIntact } = publication;
  return runPageBuilder(host, renderer, drafts, (outputs) =>
    writeDrafts(outputs, publication.staging(), { rows, findIntact, hasSameKey: plan.hasSameKey }),
  );
}

function* keptRows(
  kept: readonly ReusedSummary[],
  others: readonly { readonly kept: readonly OutputRow[] }[],
): Iterable<OutputRow> {
  for (const { entry } of kept) yield* entry.record.outputs;
  for (const { kept: rows } of others) yield* rows;
}

/** What batches have made, by how far it has come. */
function splitByState(made: readonly RenderedBatch[]) {
  return {
    staged: made.flatMap(({ state }) => (state.kind === "staged" ? [state] : [])),
    drafted: made.flatMap(({ state }) => (state.kind === "drafts" ? [state] : [])),
  };
}
