import type { CollectedContent } from "../model/collected.ts";
import type { Archive, Coverage } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import { originalsOf, type PublishedOriginal } from "../web/originals.ts";
import { firstDay, tagBaseOf } from "../web/tags.ts";
import { addressesOf, listingAddresses } from "./addresses.ts";
import { type AliasFix, CompareContext } from "./context.ts";
import {
  compareAddresses,
  compareChangeNotes,
  compareWords,
  type EntryMatches,
  hasChangeNote,
} from "./entries.ts";
import { comparePages } from "./pages.ts";
import { findSuccessor, slugsOf, type TimelineItem } from "./successors.ts";

export type { AliasFix } from "./context.ts";

/**
 * Holds an archive against an older state of itself. What was published then and is lost now is noted on the files of
 * `collected`, from which `after` was read. From `threshold` changed words on (`undefined`: never) an entry must say that it was changed.
 * What comes back is what can be mended by writing aliases.
 */
export function compareArchives(
  before: Archive,
  after: Archive,
  collected: CollectedContent,
  threshold: number | undefined,
): AliasFix[] {
  const desk = new CompareContext(collected);
  compareSites(before, after, desk);
  const fates = new Map<TimelineItem, TimelineItem>();
  const slugs = new Map<string, string>();
  for (const coverage of before.coverages) {
    const successor = findSuccessor(coverage, after.coverages, before.coverages);
    if (!successor) reportLostCoverage(coverage, desk);
    else for (const pair of compareCoverages(coverage, successor, desk)) fates.set(...pair);
    if (successor) for (const slug of slugsOf(coverage)) slugs.set(slug, successor.masthead.slug);
  }
  compareChangeNotes(fates, desk);
  if (threshold !== undefined) compareWords(fates, threshold, desk);
  compareOriginals(lostOriginals(before, after, slugs), fates, desk);
  return desk.mends;
}

function compareSites(before: Archive, after: Archive, desk: CompareContext): void {
  const file = desk.file("site.yml");
  const baseOf = ({ site, coverages }: Archive) => tagBaseOf(site, firstDay(coverages));
  const [tagBase, newTagBase] = [baseOf(before), baseOf(after)];
  if (tagBase !== newTagBase)
    report(file, "feed-ids-changed", { before: tagBase, after: newTagBase }, FILE_START);
  if (before.site.url !== after.site.url)
    report(file, "site-moved", { before: before.site.url, after: after.site.url }, FILE_START);
  const there = addressesOf(after);
  for (const address of listingAddresses(before))
    if (!there.has(address)) report(file, "lost-listing", { address }, FILE_START);
}

function reportLostCoverage({ masthead, order }: Coverage, desk: CompareContext): void {
  const ids = order.map(({ id }) => id);
  const isHeld = desk.isThere(masthead.path);
  report(desk.file(isHeld ? masthead.path : masthead.slug), "lost-coverage", {
    slug: masthead.slug,
    ids,
    isHeld,
  });
}

function compareCoverages(before: Coverage, after: Coverage, desk: CompareContext): EntryMatches {
  const file = desk.file(after.masthead.path);
  const { oldest } = before.masthead;
  const now = after.masthead.oldest;
  const lost = slugsOf(before).filter((slug) => !slugsOf(after).includes(slug));
  for (const slug of lost) {
    report(file, "lost-slug", { slug }, FILE_START);
    desk.mends.push({ path: after.masthead.path, alias: slug, isFirst: slug === oldest });
  }
  if (now !== oldest && !lost.includes(oldest)) {
    report(file, "feed-id-changed", { before: oldest, after: now }, FILE_START);
    if (oldest === after.masthead.slug)
      desk.mends.push({ path: after.masthead.path, alias: oldest, isFirst: true });
  }
  const fates = compareAddresses(before, after, desk);
  comparePages(before, after, fates, desk);
  return fates;
}

/** Originals that are no more, once for each text that showed them. A slug that is lost has been told already. */
function lostOriginals(
  before: Archive,
  after: Archive,
  slugs: ReadonlyMap<string, string>,
): PublishedOriginal[] {
  const there = new Set(originalsOf(after).map(({ address }) => address));
  const lost = originalsOf(before).filter(({ address }) => {
    const slug = address.slice(0, address.indexOf("/"));
    return !there.has(`${slugs.get(slug) ?? slug}${address.slice(slug.length)}`);
  });
  return [...new Map(lost.map((one) => [`${one.shownBy} ${one.address}`, one])).values()];
}

/** Pictures of what was taken down are meant to be gone; those of an entry that says it was changed may be. */
function compareOriginals(
  lost: readonly PublishedOriginal[],
  fates: EntryMatches,
  desk: CompareContext,
): void {
  const places = new Map([...fates.keys()].map((place) => [place.path, place]));
  for (const { address, shownBy } of lost) {
    const place = places.get(shownBy);
    const fate = place && fates.get(place);
    if (fate && !("body" in fate)) continue;
    const isTold = place && fate && "body" in place && hasChangeNote(place, fate);
    report(
      desk.file(fate?.path ?? shownBy),
      "lost-original",
      { address },
      FILE_START,
      isTold ? "warning" : "error",
    );
  }
}
