/** Opens a site: reads its content, and when nothing is wrong makes it ready to be written. */
import { join, resolve } from "node:path";
import { developed, read } from "./build.ts";
import type { Plan } from "./cache/plan.ts";
import { type KeptPrinted, printedOf } from "./cache/printed.ts";
import { collect, diskFolder } from "./collect.ts";
import type { Archive } from "./model/content.ts";
import { inOrder, type PrintedProblem, problemsOf } from "./problems.ts";
import { openFolder, realPath } from "./publish/memory.ts";
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
  /** The folder in which copies of pictures are kept between builds; default in the site's own `.asrun/`. */
  readonly pictures?: string;
  /** Whether pictures are made quickly, for who writes, and not small. */
  readonly isQuick?: boolean;
  /** Told how many of all pictures have been made, of those that had to be. */
  readonly onDeveloped?: (done: number, all: number) => void;
  /** Told how many files are about to be read. */
  readonly onCollected?: (files: number) => void;
  /** Told when a part of the work is done, by its name. */
  readonly onDone?: (part: string) => void;
}

export type { ReadySite } from "./ready.ts";

/** A site whose content has been read. `ready` is there when nothing stops the build. */
export interface OpenedSite {
  readonly problems: readonly PrintedProblem[];
  readonly ready?: ReadySite;
}

/** Reads all of a site. */
export async function openSite(site: SiteFolder, settings: OpenSettings): Promise<OpenedSite> {
  const { archive, collected, problems } = await readContent(site, settings, []);
  if (!archive) return { problems };
  const oldestDay = oldestDayOf(archive.coverages);
  return { problems, ready: readySite({ archive, collected, problems, oldestDay }, [], site, settings) };
}

/** Reads what has changed of a site, as a plan says; all of it when what could be kept doesn't go with that. */
export async function openChanged(
  plan: Plan,
  begun: number,
  site: SiteFolder,
  settings: OpenSettings,
): Promise<OpenedSite> {
  const kept = printedOf(plan);
  const { site: _, ...onlyCoverages } = plan;
  const nothing = { ...onlyCoverages, sums: new Map<string, string>() };
  const isAllKept = kept.length === plan.coverages.length;
  return (
    (kept.length > 0 && (await openBeside(kept, isAllKept ? plan : onlyCoverages, begun, site, settings))) ||
    (await openBeside([], nothing, begun, site, settings)) ||
    openSite(site, settings)
  );
}

/** `undefined` when there is an error, or what is kept doesn't go with what was read. */
async function openBeside(
  kept: readonly KeptPrinted[],
  plan: Plan,
  begun: number,
  site: SiteFolder,
  settings: OpenSettings,
): Promise<OpenedSite | undefined> {
  const { archive, collected, problems } = await readContent(site, settings, kept);
  if (!archive) return kept.length > 0 ? undefined : { problems };
  const days = [oldestDayOf(archive.coverages), ...kept.map(({ record }) => record.oldestDay)];
  const [oldestDay] = days.filter((day) => day !== undefined).toSorted();
  if (kept.length > 0 && !goesWith(archive, oldestDay, plan, kept)) return undefined;
  const found = { archive, collected, problems, oldestDay };
  return {
    problems: inOrder([...problems, ...kept.flatMap(({ made }) => made.problems)]),
    ready: readySite(found, kept, site, settings, { plan, begun }),
  };
}

async function readContent(site: SiteFolder, settings: OpenSettings, kept: readonly KeptPrinted[]) {
  const folder = diskFolder(site.content, site.name);
  const collected = collect(folder, new Set(kept.map(({ slug }) => slug)));
  settings.onCollected?.(collected.files.length);
  settings.onDone?.("collecting");
  const reading = read(collected, settings);
  settings.onDone?.("parsing and checking");
  const { pictures, isQuick = false, onDeveloped } = settings;
  const { archive, files } = await developed(reading, collected, {
    cache: pictures === undefined ? join(openFolder(realPath(site.state)), "pictures") : resolve(pictures),
    isQuick,
    isWhole: kept.length === 0,
    ...(onDeveloped && { onProgress: onDeveloped }),
  });
  settings.onDone?.("making pictures smaller");
  // What only asks to be looked at is told by who is asked to look: `asrun check`.
  const problems = problemsOf(files).filter(({ severity }) => severity !== "notice");
  return { archive, collected, problems };
}

/** Whether no name of a coverage is taken twice, and the feeds' ids begin as they did. */
function goesWith(
  { site, coverages }: Archive,
  oldestDay: string | undefined,
  plan: Plan,
  kept: readonly KeptPrinted[],
): boolean {
  const names = [
    ...coverages.flatMap(({ masthead }) => [masthead.slug, ...masthead.aliases]),
    ...kept.flatMap(({ slug, record }) => [slug, ...record.aliases]),
  ];
  const isSameBase = tagBaseOf(site, oldestDay) === tagBaseOf(site, plan.oldestDay);
  return isSameBase && new Set(names).size === names.length;
}
