/** Builds a site into an output folder: finds what has changed, and makes and publishes only that. */

import { diskFolder } from "../collect/index.ts";
import { isPage } from "../ledger/outputs.ts";
import { type Survey, survey } from "../ledger/scan.ts";
import { inOrder } from "../model/problem-list.ts";
import type { BatchSettings } from "./build-changed.ts";
import { inspected } from "./check-outputs.ts";
import { type CoverageRecords, openRecords } from "./coverage-records.ts";
import type { Host } from "./page-builder.ts";
import { type Plan, planOf } from "./plan.ts";
import { NO_TAKEDOWN } from "./removals.ts";
import type { BuiltSite } from "./result.ts";
import { amountsOf } from "./site-counts.ts";
import type { SiteFolder } from "./site-paths.ts";

export interface BuildSettings extends Omit<BatchSettings, "host" | "records"> {
  /** Where records are kept; default in the folder of the target. */
  readonly records?: CoverageRecords;
  /** The content folder as it was listed just now; default: it is listed. */
  readonly survey?: Survey;
  /** Whether everything is rebuilt. */
  readonly isAnew: boolean;
  /** Receives what went wrong without stopping the build. */
  readonly tell: (words: string) => void;
  /** Opens what builds the site's own pages; left out where another process does. */
  readonly openHost?: () => Promise<Host>;
}

/** Reads, renders and publishes what has changed. */
export async function buildSite(site: SiteFolder, settings: BuildSettings): Promise<BuiltSite> {
  const { publication, onDone } = settings;
  const host = site.isHosted ? await settings.openHost?.() : undefined;
  const records = settings.records ?? openRecords(publication.recordsFolder ?? "");
  const plan = planSite(site, records, { ...settings, isAnew: settings.isAnew || host?.claim === "folder" });
  // A page builder always runs: asrun does not know what its pages depend on.
  if (plan.site && !host) return unchanged(plan, plan.site, settings);
  // Only now comes what reads and renders; it is most of the program.
  const { buildInBatches } = await import("./build-changed.ts");
  onDone?.("loading");
  return buildInBatches(plan, site, { ...settings, records, ...(host && { host }) });
}

/** Finds what of the last build can be kept. */
function planSite(site: SiteFolder, records: CoverageRecords, settings: BuildSettings): Plan {
  const { publication, isAnew, onDone } = settings;
  const { out, begun, recordsFolder, last } = publication;
  const folder = diskFolder(site.content, site.name);
  const glances =
    isAnew || recordsFolder === undefined ? undefined : inspected({ out, records: recordsFolder, last });
  const workplace = {
    ...{ out, begun, records },
    published: (vouched?: string) => publication.published(vouched),
    ...(glances && { glances }),
  };
  const plan = planOf(settings.survey ?? survey(folder), folder, site, workplace, settings);
  onDone?.("finding what has changed");
  if (!isAnew) return plan;
  const { site: _, published: __, ...rest } = plan;
  return { ...rest, coverages: [], sums: new Map() };
}

/** Leaves an archive as it was published. */
function unchanged(
  { coverages }: Plan,
  site: NonNullable<Plan["site"]>,
  { publication, now }: BuildSettings,
): BuiltSite {
  const records = coverages.map(({ record }) => record);
  const sitePages = site.outputs.filter(([path]) => isPage(path)).length;
  const published = publication.leave({
    total: records.reduce((sum, { fileCount }) => sum + fileCount, site.outputs.length),
    pages: records.reduce((sum, { pageCount }) => sum + pageCount, sitePages),
  });
  return {
    problems: inOrder([...site.problems, ...records.flatMap(({ problems }) => problems)]),
    done: {
      // A coverage that is held back has no record, so that it is always read.
      ...amountsOf(records, [], now),
      ...{ published, builtCoverages: 0, builtEntries: 0, takedown: NO_TAKEDOWN },
    },
  };
}
