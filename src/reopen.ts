/** Opens a site for an output folder: what was published there before, and would be the same, is kept. */
import { type Amounts, amountsOf } from "./amounts.ts";
import { type Plan, planOf } from "./cache/plan.ts";
import { diskFolder } from "./collect.ts";
import type { OpenSettings } from "./open.ts";
import { inOrder, type PrintedProblem } from "./problems.ts";
import type { KeptFile, Publication } from "./publish/index.ts";
import type { ReadySite } from "./ready.ts";
import { hasEleventySide, type SiteFolder } from "./site-folder.ts";

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
  /** Everything that was published before. */
  readonly kept: readonly KeptFile[];
}

export interface ReopenedSite {
  readonly problems: readonly PrintedProblem[];
  /** Absent when there is an error. */
  readonly ready?: ReadySite | UnchangedSite;
}

export async function reopenSite(site: SiteFolder, settings: ReopenSettings): Promise<ReopenedSite> {
  const { publication, isAnew, tell, onDone = () => {} } = settings;
  const folder = diskFolder(site.content, site.name);
  const plan = planOf(folder, site, publication, settings, tell);
  onDone("finding what has changed");
  // Pages of a site's own are always made: what they depend on only they know.
  if (plan?.site && !isAnew && !hasEleventySide(site)) return unchanged(plan, plan.site, settings.now);
  // Only now comes what reads and prints; it is the most of the program.
  const { openChanged, openSite } = await import("./open.ts");
  onDone("loading");
  if (!plan) return openSite(site, settings);
  return openChanged(isAnew ? { ...plan, coverages: [] } : plan, publication.begun, site, settings);
}

function unchanged({ coverages }: Plan, site: NonNullable<Plan["site"]>, now: number): ReopenedSite {
  return {
    problems: inOrder([...site.problems, ...coverages.flatMap(({ made }) => made.problems)]),
    ready: {
      isUnchanged: true,
      ...amountsOf(
        coverages.map(({ record }) => record),
        now,
      ),
      kept: [...site.outputs, ...coverages.flatMap(({ made }) => made.outputs)],
    },
  };
}
