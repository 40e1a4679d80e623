/** Opens a site for an output folder: what was published there before, and would be the same, is kept. */
import { type Amounts, amountsOf } from "./amounts.ts";
import { inspected } from "./cache/inspection.ts";
import { type Plan, planOf } from "./cache/plan.ts";
import { Records } from "./cache/records.ts";
import { diskFolder, survey } from "./collect.ts";
import type { OpenSettings } from "./open.ts";
import { inOrder, type PrintedProblem } from "./problems.ts";
import { isPage, type Publication } from "./publish/index.ts";
import type { ReadySite } from "./ready.ts";
import type { SiteFolder } from "./site-folder.ts";

export interface ReopenSettings extends OpenSettings {
  readonly publication: Publication;
  /** Whether everything is to be built anew. */
  readonly isAnew: boolean;
  /** Told what went wrong without stopping anything. */
  readonly tell: (words: string) => void;
}

/** A site that is published just as it is. */
export interface UnchangedSite extends Amounts {
  readonly isUnchanged: true;
  /** How many files were published, and how many of them are pages. */
  readonly total: number;
  readonly pages: number;
}

export interface ReopenedSite {
  readonly problems: readonly PrintedProblem[];
  /** Absent when there is an error. */
  readonly ready?: ReadySite | UnchangedSite;
}

/** Finds what can be kept of a site. `undefined` where its content can only be read. */
export function planSite(site: SiteFolder, settings: ReopenSettings): Plan | undefined {
  const { publication, isAnew, onDone = () => {} } = settings;
  const folder = diskFolder(site.content, site.name);
  const { out, begun, recordsFolder, last } = publication;
  const glances = isAnew ? undefined : inspected({ out, records: recordsFolder, last });
  const surveyed = survey(folder);
  if (!surveyed) return undefined;
  const workplace = {
    out,
    begun,
    records: new Records(recordsFolder),
    published: (vouched?: string) => publication.published(vouched),
    ...(glances && { glances }),
  };
  const plan = planOf(surveyed, folder, site, workplace, settings);
  onDone("finding what has changed");
  if (!isAnew) return plan;
  const { site: _, published: __, ...rest } = plan;
  return { ...rest, coverages: [], sums: new Map() };
}

/** Opens a site of which it is known what can be kept. `begun` is when, by the clock of the file system, in ms. */
export async function reopenAs(
  plan: Plan | undefined,
  begun: number,
  site: SiteFolder,
  settings: OpenSettings,
): Promise<ReopenedSite> {
  // Pages of a site's own are always made: what they depend on only they know.
  if (plan?.site && !site.isHosted) return unchanged(plan, plan.site, settings.now);
  // Only now comes what reads and prints; it is the most of the program.
  const { openChanged, openSite } = await import("./open.ts");
  settings.onDone?.("loading");
  if (!plan) return openSite(site, settings);
  return openChanged(plan, begun, site, settings);
}

function unchanged({ coverages }: Plan, site: NonNullable<Plan["site"]>, now: number): ReopenedSite {
  const sitePages = site.outputs.filter(([path]) => isPage(path)).length;
  const records = coverages.map(({ record }) => record);
  return {
    problems: inOrder([...site.problems, ...records.flatMap(({ problems }) => problems)]),
    ready: {
      isUnchanged: true,
      // A coverage that is held is never recorded, and so always read.
      ...amountsOf(records, [], now),
      total: records.reduce((sum, { fileCount }) => sum + fileCount, site.outputs.length),
      pages: records.reduce((sum, { pageCount }) => sum + pageCount, sitePages),
    },
  };
}
