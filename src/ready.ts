import { nextDueOf } from "./assemble/index.ts";
import type { EditionSettings } from "./cache/keys.ts";
import type { Plan } from "./cache/plan.ts";
import { Reminder } from "./cache/remember.ts";
import type { Folder } from "./collect.ts";
import { loadTheme } from "./look.ts";
import type { Collected } from "./model/collected.ts";
import type { Archive } from "./model/content.ts";
import { type Finished, Printing } from "./printing.ts";
import type { PrintedProblem } from "./problems.ts";
import type { KeptFile, Publication, Published } from "./publish/index.ts";
import type { SiteFolder } from "./site-folder.ts";

/** What was read of a site in which nothing stops the build. */
interface Found {
  readonly archive: Archive;
  readonly collected: Collected;
  readonly problems: readonly PrintedProblem[];
  /** Of all coverages, those that were kept among them. */
  readonly oldestDay: string | undefined;
}

/** A site that can be built. */
export interface ReadySite {
  /** What has been read: without the coverages that are kept. */
  readonly archive: Archive;
  /** Of all of it. */
  readonly coverageCount: number;
  readonly entryCount: number;
  /** When the next embargo ends, in ms since 1970; absent when none holds anything back. */
  readonly nextDue?: number;
  /** Files that were published before and stay. */
  readonly kept: readonly KeptFile[];
  /** Renders the rest with the site's own look. */
  finish(): Promise<FinishedSite>;
}

export interface FinishedSite extends Finished {
  /** To be called when everything has been published: the next build then knows what has not changed. */
  remember(published: Published): void;
}

interface Settings extends EditionSettings {
  readonly publication?: Publication;
}

/** Without a `plan` nothing is kept or remembered. */
export function readySite(
  found: Found,
  plan: Plan | undefined,
  folder: Folder,
  site: SiteFolder,
  settings: Settings,
): ReadySite {
  const { archive } = found;
  const kept = plan?.coverages ?? [];
  const dues = [...archive.coverages, ...kept.map(({ record }) => record)].flatMap(({ dues }) => dues);
  const nextDue = nextDueOf(dues, settings.now);
  const entryCounts = [
    ...archive.coverages.map(({ entries }) => entries.length),
    ...kept.map(({ record }) => record.entryCount),
  ];
  return {
    archive,
    coverageCount: entryCounts.length,
    entryCount: entryCounts.reduce((sum, count) => sum + count, 0),
    ...(nextDue !== undefined && { nextDue }),
    kept: [...kept.flatMap(({ made }) => made.outputs), ...(plan?.siteOutputs ?? [])],
    finish: () => finish(found, plan, folder, site, settings),
  };
}

async function finish(
  { archive, collected, problems, oldestDay }: Found,
  plan: Plan | undefined,
  folder: Folder,
  site: SiteFolder,
  settings: Settings,
): Promise<FinishedSite> {
  const { drafts, policy, now, publication } = settings;
  const printing = new Printing(archive, collected, {
    theme: await loadTheme(site.templates, site.state),
    oldestDay,
    drafts,
    ...(policy !== undefined && { policy }),
    kept: plan?.coverages ?? [],
    isSiteKept: plan?.siteOutputs !== undefined,
  });
  const around = { folder, now, begun: publication?.begun ?? 0, oldestDay };
  const reminder = plan && new Reminder(plan, archive.coverages, collected, problems, around);
  return Object.assign(printing, {
    remember(published: Published): void {
      reminder?.write({ coverages: printing.printed, paths: printing.paths, published });
    },
  });
}
