/** Opens a site: reads its content, and when nothing is wrong makes it ready to be written. */
import type { Plan } from "./cache/plan.ts";
import { isNameTwice, type KeptPrinted, namedIn, printedOf } from "./cache/printed.ts";
import type { Collected } from "./model/collected.ts";
import { inOrder, type PrintedProblem } from "./problems.ts";
import { type ContentSettings, pictureCache, readContent } from "./reading.ts";
import { type ReadySite, readySite } from "./ready.ts";
import type { SiteFolder } from "./site-folder.ts";
import { oldestDayOf, tagBaseOf } from "./web/tags.ts";

export interface OpenSettings extends ContentSettings {
  /** Replaces the Content-Security-Policy of the pages: the development server needs a connection to reload. */
  readonly policy?: string;
}

export type { ReadySite } from "./ready.ts";

/** A site whose content has been read. `ready` is there when nothing stops the build. */
export interface OpenedSite {
  readonly problems: readonly PrintedProblem[];
  readonly ready?: ReadySite;
}

/** Reads all of a site. */
export async function openSite(site: SiteFolder, settings: OpenSettings): Promise<OpenedSite> {
  const { archive, collected, problems } = await readAll(site, settings);
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

/** `undefined` when what is kept doesn't go with what was read. */
async function openBeside(
  kept: readonly KeptPrinted[],
  plan: Plan,
  begun: number,
  site: SiteFolder,
  settings: OpenSettings,
): Promise<OpenedSite | undefined> {
  const { archive, collected, names, ...read } = await readAll(site, settings, kept);
  if (kept.length > 0 && isNameTwice(kept, names)) return undefined;
  const problems = inOrder([...read.problems, ...kept.flatMap(({ record }) => record.problems)]);
  if (!archive) return kept.length === 0 || areTheirs(read.problems, collected) ? { problems } : undefined;
  const days = [oldestDayOf(archive.coverages), ...kept.map(({ record }) => record.oldestDay)];
  const [oldestDay] = days.filter((day) => day !== undefined).toSorted();
  const isSameBase = tagBaseOf(archive.site, oldestDay) === tagBaseOf(archive.site, plan.oldestDay);
  if (kept.length > 0 && !isSameBase) return undefined;
  const found = { archive, collected, problems: read.problems, oldestDay };
  return { problems, ready: readySite(found, kept, site, settings, { plan, begun }) };
}

/** Reads all coverages that are not kept, and ends with that the work on pictures. */
async function readAll(site: SiteFolder, settings: OpenSettings, kept: readonly KeptPrinted[] = []) {
  const cache = pictureCache(site, settings);
  const passedOver = new Set(kept.map(({ slug }) => slug));
  const named = namedIn(kept.map(({ printed }) => printed));
  const content = await readContent(site, passedOver, cache, { ...settings, named });
  // Only a build of everything knows what nobody needs.
  if (settings.isQuick || kept.length > 0 || !content.archive) cache.save();
  else cache.close(content.pictures);
  return content;
}

/** Whether all errors are of coverages that were read: what the site asks for may lie in one that was not. */
function areTheirs(problems: readonly PrintedProblem[], { root, coverages }: Collected): boolean {
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.every(({ path }) => coverages.some(({ slug }) => path.startsWith(`${root}/${slug}/`)));
}
