/** Builds a site into an output folder: finds what has changed, and makes and publishes only that. */

import { diskFolder } from "../collect/index.ts";
import { isPage } from "../ledger/outputs.ts";
import { type Scan, scanContent } from "../ledger/scan.ts";
import { sortProblems } from "../model/problem-list.ts";
import type { BatchSettings } from "./build-changed.ts";
import { startOutputChecks } from "./check-outputs.ts";
import { type CoverageRecords, openRecords } from "./coverage-records.ts";
import type { PageBuilder } from "./page-builder.ts";
import { type BuildPlan, planBuild } from "./plan.ts";
import { NO_REMOVALS } from "./removals.ts";
import type { BuildResult } from "./result.ts";
import { countSite } from "./site-counts.ts";
import type { SitePaths } from "./site-paths.ts";

export interface BuildSettings extends Omit<BatchSettings, "host" | "records"> {
  /** Where records are kept; default in the folder of the target. */
  readonly records?: CoverageRecords;
  /** The content folder as it was listed just now; default: it is listed. */
  readonly survey?: Scan;
  /** Whether everything is rebuilt. */
  readonly isAnew: boolean;
  /** Receives what went wrong without stopping the build. */
  readonly tell: (words: string) => void;
  /** Opens what builds the site's own pages; left out where another process does. */
  readonly openHost?: () => Promise<PageBuilder>;
}

/** Reads, renders and publishes what has changed. */
export async function buildSite(site: SitePaths, settings: BuildSettings): Promise<BuildResult> {
  const { publication, onDone } = settings;
  const host = site.isHosted ? await settings.openHost?.() : undefined;
  const records = settings.records ?? openRecords(publication.recordsFolder ?? "");
  const plan = findReusable(site, records, {
    ...settings,
    isAnew: settings.isAnew || host?.claim === "folder",
  });
  // A page builder always runs: asrun does not know what its pages depend on.
  if (plan.site && !host) return keepEverything(plan, plan.site, settings);
  // Only now comes what reads and renders; it is most of the program.
  const { problems } = (await import("./policy-file.ts")).readPolicyFile(site);
  if (problems.length > 0) return { problems };
  const { buildInBatches } = await import("./build-changed.ts");
  onDone?.("loading");
  return buildInBatches(plan, site, { ...settings, records, ...(host && { host }) });
}

/** Finds what of the last build can be kept. */
function findReusable(site: SitePaths, records: CoverageRecords, settings: BuildSettings): BuildPlan {
  const { publication, isAnew, onDone } = settings;
  const { out, begun, recordsFolder, last } = publication;
  const folder = diskFolder(site.content, site.name);
  const glances =
    isAnew || recordsFolder === undefined
      ? undefined
      : startOutputChecks({ out, records: recordsFolder, last });
  const workplace = {
    ...{ out, begun, records },
    published: (vouched?: string) => publication.published(vouched),
    ...(glances && { glances }),
  };
  const plan = planBuild(settings.survey ?? scanContent(folder), folder, site, workplace, settings);
  onDone?.("finding what has changed");
  if (!isAnew) return plan;
  const { site: _, published: __, ...rest } = plan;
  return { ...rest, coverages: [], sums: new Map() };
}

/** Leaves an archive as it was published. */
function keepEverything(
  { coverages }: BuildPlan,
  site: NonNullable<BuildPlan["site"]>,
  { publication, now }: BuildSettings,
): BuildResult {
  const records = coverages.map(({ record }) => record);
  const sitePages = site.outputs.filter(([path]) => isPage(path)).length;
  const published = publication.keepAll({
    total: records.reduce((sum, { fileCount }) => sum + fileCount, site.outputs.length),
    pages: records.reduce((sum, { pageCount }) => sum + pageCount, sitePages),
  });
  return {
    problems: sortProblems([...site.problems, ...records.flatMap(({ problems }) => problems)]),
    done: {
      // A coverage that is held back has no record, so that it is always read.
      ...countSite(records, [], now),
      ...{ published, builtCoverages: 0, builtEntries: 0, deadLinks: [], takedown: NO_REMOVALS },
    },
  };
}
