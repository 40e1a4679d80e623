/** Builds a site into an output folder, by the shortest way that there is. */
import type { BatchSettings } from "./batches/index.ts";
import type { BuiltSite } from "./built.ts";
import type { Plan } from "./cache/plan.ts";
import { type Host, outputsWith } from "./hosting.ts";
import type { Output } from "./model/output.ts";
import { planSite, type ReopenSettings, reopenAs } from "./reopen.ts";
import type { SiteFolder } from "./site-folder.ts";
import { NO_TAKEDOWN, removalsIn, TakedownWatch } from "./taken-down.ts";

export interface BuildSettings extends ReopenSettings, Pick<BatchSettings, "onBatch"> {
  /** Opens what builds the pages that are a site's own. */
  readonly openHost: () => Promise<Host>;
  /** Watches what is made of the archive as a whole. */
  readonly watch: (outputs: Iterable<Output>) => Iterable<Output>;
}

/** Reads, renders and publishes what has changed. */
export async function buildSite(site: SiteFolder, settings: BuildSettings): Promise<BuiltSite> {
  const host = site.isHosted ? await settings.openHost() : undefined;
  const isAnew = settings.isAnew || host?.claim === "folder";
  const plan = planSite(site, { ...settings, isAnew });
  if (!plan || (plan.site && !host)) return buildWhole(plan, host, site, settings);
  const { buildInBatches } = await import("./batches/index.ts");
  settings.onDone?.("loading");
  return buildInBatches(plan, site, { ...settings, ...(host && { host }) });
}

/** The archive as one: where nothing is to be made, or the content can only be read as a whole. */
async function buildWhole(
  plan: Plan | undefined,
  host: Host | undefined,
  site: SiteFolder,
  settings: BuildSettings,
): Promise<BuiltSite> {
  const { publication, watch, onDone } = settings;
  const { ready, problems } = await reopenAs(plan, publication.begun, site, settings);
  if (!ready) return { problems };
  const { coverageCount, entryCount, held, nextDue } = ready;
  const amounts = { coverageCount, entryCount, held, ...(nextDue !== undefined && { nextDue }) };
  if (ready.isUnchanged) {
    const published = publication.leave(ready);
    return {
      problems,
      done: { ...amounts, published, builtCoverages: 0, builtEntries: 0, takedown: NO_TAKEDOWN },
    };
  }
  const finished = await ready.finish();
  const outputs = await outputsWith(host, finished, [], (texts) => publication.proofs(texts));
  onDone?.("preparing the pages");
  const { coverages, site: head } = ready.archive;
  const takedowns = new TakedownWatch(removalsIn(ready.archive), head, publication.out);
  const published = publication.publish(watch(takedowns.watch(outputs)), finished.kept());
  onDone?.("rendering and publishing");
  finished.remember(published);
  onDone?.("remembering");
  const builtEntries = coverages.reduce((sum, { entries }) => sum + entries.length, 0);
  const built = { builtCoverages: coverages.length, builtEntries, takedown: takedowns.seen() };
  return { problems, done: { ...amounts, published, ...built } };
}
