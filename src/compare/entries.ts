/** One coverage's entries, as they were published and as they are. */
import type { Coverage, Entry } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import { isoTime } from "../web/dates.ts";
import { addresses } from "../web/urls.ts";
import type { CompareContext } from "./context.ts";
import { byName, namesOf, RenameDetector, type TimelineItem } from "./successors.ts";
import { changeOf, entryWords } from "./word-changes.ts";

/** What has become of each entry that was published. Those of which nothing is left are not in it. */
export type EntryMatches = ReadonlyMap<TimelineItem, TimelineItem>;

/** Notes every permalink and every feed id that is lost. */
export function compareAddresses(before: Coverage, after: Coverage, desk: CompareContext): EntryMatches {
  const names = byName(after);
  const renamed = new RenameDetector(before, after);
  const fates = new Map<TimelineItem, TimelineItem>();
  for (const place of before.order) {
    const lost = namesOf(place).filter((name) => !names.has(name));
    const known = namesOf(place).flatMap((name) => names.get(name) ?? [])[0];
    const fate = known ?? renamed.find(place);
    if (fate) fates.set(place, fate);
    if (!fate) reportLost(before, place, desk);
    else noteNames(before, place, fate, lost, desk);
  }
  return fates;
}

function reportLost({ masthead }: Coverage, place: TimelineItem, desk: CompareContext): void {
  const address = addresses.entry(masthead.slug, place.id);
  const isThere = desk.isThere(place.path);
  report(desk.file(place.path), "lost-entry", { address, isThere, names: namesOf(place) });
}

function noteNames(
  { masthead }: Coverage,
  place: TimelineItem,
  fate: TimelineItem,
  lost: readonly string[],
  desk: CompareContext,
): void {
  const file = desk.file(fate.path);
  const { oldest } = place;
  for (const id of lost) {
    const first = id === oldest && fate.aliases.length > 0;
    report(file, "lost-id", { address: addresses.entry(masthead.slug, id), id, first }, FILE_START);
    desk.mends.push({ path: fate.path, alias: id, isFirst: id === oldest });
  }
  if (fate.oldest !== oldest && !lost.includes(oldest)) {
    report(file, "feed-id-changed", { before: oldest, after: fate.oldest }, FILE_START);
    if (oldest === fate.id) desk.mends.push({ path: fate.path, alias: oldest, isFirst: true });
  }
}

/** Notes corrections that were published and are no more. */
export function compareChangeNotes(fates: EntryMatches, desk: CompareContext): void {
  for (const [before, after] of fates)
    if ("body" in before && "body" in after) reportLostNotes(before, after, desk);
}

/** Notes entries of which `threshold` words or more changed, and nothing says so. */
export function compareWords(fates: EntryMatches, threshold: number, desk: CompareContext): void {
  for (const [before, after] of fates) {
    if (!("body" in before) || !("body" in after)) continue;
    if (hasChangeNote(before, after)) continue;
    const { words: count, hasNumber } = changeOf(entryWords(before), entryWords(after));
    if (count >= threshold || hasNumber)
      report(desk.file(after.path), "unnoted-change", { count, hasNumber }, FILE_START);
  }
}

function reportLostNotes(before: Entry, after: Entry, desk: CompareContext): void {
  const kept = new Set(after.corrections.map(({ time }) => time.instant));
  for (const { time } of before.corrections)
    if (!kept.has(time.instant))
      report(desk.file(after.path), "lost-correction", { time: isoTime(time) }, FILE_START);
}

/** Whether readers are told that an entry has changed since. */
export function hasChangeNote(before: Entry, after: Entry): boolean {
  const known = new Set(before.corrections.map(({ time }) => time.instant));
  const hasNote = after.corrections.some(({ time }) => !known.has(time.instant));
  return hasNote || (after.updated !== undefined && after.updated.instant !== before.updated?.instant);
}
