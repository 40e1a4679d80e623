/** Builds a site into an output folder, by the shortest way that there is. */
import type { BatchSettings } from "./batches/index.ts";
import type { BuiltSite } from "./built.ts";
import type { Plan } from "./cache/plan.ts";
import type { Output } from "./model/output.ts";
import type { Finished } from "./printing.ts";
import { planSite, type ReopenSettings, reopenAs } from "./reopen.ts";
import { hasEleventySide, type SiteFolder } from "./site-folder.ts";
import { NO_TAKEDOWN, TakedownWatch } from "./taken-down.ts";

export interface BuildSettings extends ReopenSettings, Pick<BatchSettings, "onBatch"> {
  /** What makes all files of a site that Eleventy builds as its configuration says. */
  readonly host: (finished: Finished) => Promise<readonly Output[]>;
  /** What makes the pages that are a site's own, beside the archive. */
  readonly makeOwnPages: (finished: Finished) => Promise<readonly Output[]>;
  /** Watches what is made of the archive as a whole. */
  readonly watch: (outputs: Iterable<Output>) => Iterable<Output>;
}

/** Reads, renders and publishes what has changed. */
export async function buildSite(site: SiteFolder, settings: BuildSettings): Promise<BuiltSite> {
  const plan = planSite(site, settings);
  // A configuration may do anything to any page: Eleventy gets all of them.
  const isConfigured = site.eleventyConfig !== undefined;
  const isUnchanged = plan?.site !== undefined && !hasEleventySide(site);
  if (!plan || isUnchanged || isConfigured) return buildWhole(plan, site, settings);
  const { buildInBatches } = await import("./batches/index.ts");
  settings.onDone?.("loading");
  const { makeOwnPages: _, ...others } = settings;
  return buildInBatches(plan, site, site.pages === undefined ? others : settings);
}

/** The archive as one: where nothing is to be made, or Eleventy must have all of it. */
async function buildWhole(
  plan: Plan | undefined,
  site: SiteFolder,
  settings: BuildSettings,
): Promise<BuiltSite> {
  const { publication, host, watch, onDone } = settings;
  const { ready, problems } = await reopenAs(plan, publication.begun, site, settings);
  if (!ready) return { problems };
  const { coverageCount, entryCount, nextDue } = ready;
  const amounts = { coverageCount, entryCount, ...(nextDue !== undefined && { nextDue }) };
  if (ready.isUnchanged) {
    const published = publication.publish([], ready.kept);
    return {
      problems,
      done: { ...amounts, published, builtCoverages: 0, builtEntries: 0, takedown: NO_TAKEDOWN },
    };
  }
  const finished = await ready.finish();
  const outputs = hasEleventySide(site) ? await host(finished) : finished.outputs();
  onDone?.("preparing the pages");
  const takedowns = new TakedownWatch(ready.archive, publication.out);
  const published = publication.publish(watch(takedowns.watch(outputs)), finished.kept());
  onDone?.("rendering and publishing");
  finished.remember(published);
  onDone?.("remembering");
  const { coverages } = ready.archive;
  const builtEntries = coverages.reduce((sum, { entries }) => sum + entries.length, 0);
  const built = { builtCoverages: coverages.length, builtEntries, takedown: takedowns.seen() };
  return { problems, done: { ...amounts, published, ...built } };
}
