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
import { findSuccessors, slugsOf, type TimelineItem } from "./successors.ts";

export type { AliasFix } from "./context.ts";

/**
 * Holds an archive against an older state of itself. What was published then and is lost now is noted on the files of
 * `collected`, from which `after` was read. From `threshold` changed words on (`undefined`: never) an entry must say that it was changed.
 * Returns what can be fixed by writing aliases.
 */
export function compareArchives(
  before: Archive,
  after: Archive,
  collected: CollectedContent,
  threshold: number | undefined,
): AliasFix[] {
  const context = new CompareContext(collected);
  compareSites(before, after, context);
  const matches = new Map<TimelineItem, TimelineItem>();
  const slugs = new Map<string, string>();
  const successors = findSuccessors(before.coverages, after.coverages);
  for (const coverage of before.coverages) {
    const successor = successors.get(coverage);
    if (!successor) reportLostCoverage(coverage, context);
    else for (const pair of compareCoverages(coverage, successor, context)) matches.set(...pair);
    if (successor) for (const slug of slugsOf(coverage)) slugs.set(slug, successor.masthead.slug);
  }
  compareChangeNotes(matches, context);
  if (threshold !== undefined) compareWords(matches, threshold, context);
  compareOriginals(lostOriginals(before, after, slugs), matches, context);
  return context.fixes;
}

function compareSites(before: Archive, after: Archive, context: CompareContext): void {
  const file = context.file("site.yml");
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

function reportLostCoverage({ masthead, order }: Coverage, context: CompareContext): void {
  const ids = order.map(({ id }) => id);
  const isHeld = context.exists(masthead.path);
  report(context.file(isHeld ? masthead.path : masthead.slug), "lost-coverage", {
    slug: masthead.slug,
    ids,
    isHeld,
  });
}

function compareCoverages(before: Coverage, after: Coverage, context: CompareContext): EntryMatches {
  const file = context.file(after.masthead.path);
  const { oldest } = before.masthead;
  const now = after.masthead.oldest;
  const lost = slugsOf(before).filter((slug) => !slugsOf(after).includes(slug));
  for (const slug of lost) {
    report(file, "lost-slug", { slug }, FILE_START);
    context.fixes.push({ path: after.masthead.path, alias: slug, isFirst: slug === oldest });
  }
  if (now !== oldest && !lost.includes(oldest)) {
    report(file, "feed-id-changed", { before: oldest, after: now }, FILE_START);
    if (oldest === after.masthead.slug)
      context.fixes.push({ path: after.masthead.path, alias: oldest, isFirst: true });
  }
  const matches = compareAddresses(before, after, context);
  comparePages(before, after, matches, context);
  return matches;
}

/** Originals that are gone, once for each text that showed them. A lost slug has been reported already. */
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
  matches: EntryMatches,
  context: CompareContext,
): void {
  const places = new Map([...matches.keys()].map((place) => [place.path, place]));
  for (const { address, shownBy } of lost) {
    const place = places.get(shownBy);
    const match = place && matches.get(place);
    if (match && !("body" in match)) continue;
    const isTold = place && match && "body" in place && hasChangeNote(place, match);
    report(
      context.file(match?.path ?? shownBy),
      "lost-original",
      { address },
      FILE_START,
      isTold ? "warning" : "error",
    );
  }
}
