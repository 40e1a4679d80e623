/** Builds a site into an output folder: finds what has changed, and makes and publishes only that. */

import { diskFolder } from "../collect/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { readStaticFiles } from "../collect/static-files.ts";
import { type Scan, scanContent } from "../ledger/scan.ts";
import { sortProblems } from "../model/problem-list.ts";
import { countSite } from "../model/site-counts.ts";
import type { StaticFiles } from "../model/static-files.ts";
import { NO_REMOVALS } from "../publish/removals.ts";
import type { BatchSettings } from "./build-changed.ts";
import { buildKey } from "./key.ts";
import { withoutMovedLinks } from "./moved-links.ts";
import type { PageBuilder } from "./page-builder.ts";
import { type BuildPlan, ledgerOfReused, planBuild } from "./plan.ts";
import type { BuildResult } from "./result.ts";

export interface BuildSettings extends Omit<BatchSettings, "host" | "statics"> {
  /** The content folder as it was listed just now; default: it is listed. */
  readonly scan?: Scan;
  /** Whether everything is rebuilt. */
  readonly ignoreLedger: boolean;
  /** Opens what builds the site's own pages; left out where another process does. */
  readonly openHost?: () => Promise<PageBuilder>;
}

/** Reads, renders and publishes what has changed. */
export async function buildSite(site: SitePaths, settings: BuildSettings): Promise<BuildResult> {
  const { onDone } = settings;
  const host = site.isHosted ? await settings.openHost?.() : undefined;
  const statics = readStaticFiles(site);
  if (statics.problems.length > 0) return { problems: statics.problems };
  const plan = await withoutMovedLinks(findReusable(site, settings, host, statics), site);
  onDone?.("finding what has changed");
  // A page builder always runs: asrun does not know what its pages depend on.
  if (plan.site && !host) return keepEverything(plan, plan.site, settings);
  // Only now comes what reads and renders; it is most of the program.
  const { problems } = (await import("./policy-file.ts")).readPolicyFile(site);
  if (problems.length > 0) return { problems };
  const { buildInBatches } = await import("./build-changed.ts");
  onDone?.("loading");
  return buildInBatches(plan, site, { ...settings, statics, ...(host && { host }) });
}

function findReusable(
  site: SitePaths,
  settings: BuildSettings,
  host: PageBuilder | undefined,
  statics: StaticFiles,
): BuildPlan {
  const { publication, now } = settings;
  const folder = diskFolder(site.content, site.name);
  const scan = settings.scan ?? scanContent(folder);
  const key = buildKey(scan, folder, site, publication.out, settings);
  if (!settings.ignoreLedger && host?.claim !== "folder")
    return planBuild(scan, folder, key, publication, now, statics);
  return { scan, key, ledger: publication.ledger, hasSameKey: false, reused: [] };
}

/** Leaves an archive as it was published. */
function keepEverything(
  plan: BuildPlan,
  site: NonNullable<BuildPlan["site"]>,
  { publication, now }: BuildSettings,
): BuildResult {
  const records = plan.reused.map(({ record }) => record);
  const published = publication.keepAll(ledgerOfReused(plan, site));
  return {
    problems: sortProblems([...site.problems, ...records.flatMap(({ problems }) => problems)]),
    done: {
      // A coverage that is held has no record, so that it is always read.
      ...countSite(records, [], now),
      ...{ published, builtCoverages: 0, builtEntries: 0, deadLinks: [], takedown: NO_REMOVALS },
    },
  };
}
