/** One coverage's entries, as they were published and as they are. */
import type { Coverage, Entry } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import { isoTime } from "../web/dates.ts";
import { addresses } from "../web/urls.ts";
import type { CompareContext } from "./context.ts";
import { findRenames } from "./renames.ts";
import { byName, namesOf, type TimelineItem } from "./successors.ts";
import { changeOf, entryWords } from "./word-changes.ts";

/** What has become of each entry that was published. Those of which nothing is left are not in it. */
export type EntryMatches = ReadonlyMap<TimelineItem, TimelineItem>;

/** Reports every permalink and every feed id that is lost. */
export function compareAddresses(before: Coverage, after: Coverage, context: CompareContext): EntryMatches {
  const now = byName(after);
  const renames = findRenames(before, after);
  const matches = new Map<TimelineItem, TimelineItem>();
  for (const item of before.order) {
    const lost = namesOf(item).filter((name) => !now.has(name));
    const match = namesOf(item).flatMap((name) => now.get(name) ?? [])[0] ?? renames.get(item);
    if (match) matches.set(item, match);
    if (match) reportNames(before, item, match, lost, context);
    else reportLost(before, item, context);
  }
  return matches;
}

function reportLost({ masthead }: Coverage, item: TimelineItem, context: CompareContext): void {
  const address = addresses.entry(masthead.slug, item.id);
  const isThere = context.exists(item.path);
  report(context.file(item.path), "lost-entry", { address, isThere, names: namesOf(item) });
}

function reportNames(
  { masthead }: Coverage,
  item: TimelineItem,
  match: TimelineItem,
  lost: readonly string[],
  context: CompareContext,
): void {
  const file = context.file(match.path);
  const { oldest } = item;
  for (const id of lost) {
    const first = id === oldest && match.aliases.length > 0;
    report(file, "lost-id", { address: addresses.entry(masthead.slug, id), id, first }, FILE_START);
    context.fixes.push({ path: match.path, alias: id, isFirst: id === oldest });
  }
  if (match.oldest !== oldest && !lost.includes(oldest)) {
    report(file, "feed-id-changed", { before: oldest, after: match.oldest }, FILE_START);
    if (oldest === match.id) context.fixes.push({ path: match.path, alias: oldest, isFirst: true });
  }
}

/** Reports corrections that were published and are no more. */
export function compareChangeNotes(matches: EntryMatches, context: CompareContext): void {
  for (const [before, after] of matches)
    if ("body" in before && "body" in after) reportLostNotes(before, after, context);
}

/** Reports entries of which `threshold` words or more changed, and nothing says so. */
export function compareWords(matches: EntryMatches, threshold: number, context: CompareContext): void {
  for (const [before, after] of matches) {
    if (!("body" in before) || !("body" in after)) continue;
    if (hasChangeNote(before, after)) continue;
    const { words: count, hasNumber } = changeOf(entryWords(before), entryWords(after));
    if (count >= threshold || hasNumber)
      report(context.file(after.path), "unnoted-change", { count, hasNumber }, FILE_START);
  }
}

function reportLostNotes(before: Entry, after: Entry, context: CompareContext): void {
  const kept = new Set(after.corrections.map(({ time }) => time.instant));
  for (const { time } of before.corrections)
    if (!kept.has(time.instant))
      report(context.file(after.path), "lost-correction", { time: isoTime(time) }, FILE_START);
}

/** Whether the entry says to readers that it has changed since. */
export function hasChangeNote(before: Entry, after: Entry): boolean {
  const known = new Set(before.corrections.map(({ time }) => time.instant));
  const hasNote = after.corrections.some(({ time }) => !known.has(time.instant));
  return hasNote || (after.updated !== undefined && after.updated.instant !== before.updated?.instant);
}
