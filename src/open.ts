/** Opens a site: reads its content, and when nothing is wrong makes it ready to be written. */
import { read } from "./build.ts";
import { type Plan, planOf } from "./cache/plan.ts";
import { collect, diskFolder, type Folder } from "./collect.ts";
import type { Archive } from "./model/content.ts";
import { inOrder, type PrintedProblem, problemsOf } from "./problems.ts";
import type { Publication } from "./publish/index.ts";
import { type ReadySite, readySite } from "./ready.ts";
import type { SiteFolder } from "./site-folder.ts";
import { oldestDayOf, tagBaseOf } from "./web/tags.ts";

export interface OpenSettings {
  /** Replaces the address in site.yml. */
  readonly url?: string;
  readonly drafts: boolean;
  /** ms since 1970. */
  readonly now: number;
  /** Replaces the Content-Security-Policy of the pages: the development server needs a connection to reload. */
  readonly policy?: string;
  /** Told how many files are about to be read. */
  readonly onCollected?: (files: number) => void;
  /** Where the archive will be published: what is there already, and would be the same, is kept. */
  readonly publication?: Publication;
  /** Whether everything is to be built anew. */
  readonly isAnew?: boolean;
  /** Told when a part of the work is done, by its name. */
  readonly onDone?: (part: string) => void;
  /** Told what went wrong without stopping anything. */
  readonly tell?: (words: string) => void;
}

export type { ReadySite } from "./ready.ts";

/** A site whose content has been read. `ready` is there when nothing stops the build. */
export interface OpenedSite {
  readonly problems: readonly PrintedProblem[];
  readonly ready?: ReadySite;
}

export function openSite(site: SiteFolder, settings: OpenSettings): OpenedSite {
  const folder = diskFolder(site.content, site.name);
  const { publication, isAnew = false, tell = () => {}, onDone = () => {} } = settings;
  const plan = publication && planOf(folder, site, publication, settings, tell);
  onDone("finding what has changed");
  const isKept = plan && plan.coverages.length > 0 && !isAnew;
  const opened = isKept ? openWith(plan, folder, site, settings) : undefined;
  return opened ?? openWhole(plan, folder, site, settings);
}

function openWhole(
  plan: Plan | undefined,
  folder: Folder,
  site: SiteFolder,
  settings: OpenSettings,
): OpenedSite {
  const collected = collect(folder);
  settings.onCollected?.(collected.files.length);
  settings.onDone?.("collecting");
  const { archive, files } = read(collected, settings);
  settings.onDone?.("parsing and checking");
  const problems = problemsOf(files);
  if (!archive) return { problems };
  const found = { archive, collected, problems, oldestDay: oldestDayOf(archive.coverages) };
  return { problems, ready: readySite(found, plan && nothingKept(plan), folder, site, settings) };
}

function nothingKept({ siteOutputs: _, ...plan }: Plan): Plan {
  return { ...plan, coverages: [] };
}

/** Reads only what has changed. `undefined` when there is an error, or what is kept doesn't go with what was read. */
function openWith(
  plan: Plan,
  folder: Folder,
  site: SiteFolder,
  settings: OpenSettings,
): OpenedSite | undefined {
  const kept = plan.coverages;
  const collected = collect(folder, new Set(kept.map(({ slug }) => slug)));
  settings.onCollected?.(collected.files.length);
  settings.onDone?.("collecting");
  const { archive, files } = read(collected, settings);
  settings.onDone?.("parsing and checking");
  if (!archive || !hasOwnNames(archive, kept)) return undefined;
  const days = [oldestDayOf(archive.coverages), ...kept.map(({ record }) => record.oldestDay)];
  const [oldestDay] = days.filter((day) => day !== undefined).toSorted();
  // The feeds' ids would begin otherwise, everywhere.
  if (tagBaseOf(archive.site, oldestDay) !== tagBaseOf(archive.site, plan.oldestDay)) return undefined;
  const problems = problemsOf(files);
  const ready = readySite({ archive, collected, problems, oldestDay }, plan, folder, site, settings);
  return { problems: inOrder([...problems, ...kept.flatMap(({ made }) => made.problems)]), ready };
}

/** Whether no name of a coverage is taken twice. */
function hasOwnNames({ coverages }: Archive, kept: Plan["coverages"]): boolean {
  const names = [
    ...coverages.flatMap(({ masthead }) => [masthead.slug, ...masthead.aliases]),
    ...kept.flatMap(({ slug, record }) => [slug, ...record.aliases]),
  ];
  return new Set(names).size === names.length;
}
