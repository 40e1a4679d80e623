/** One list of all entries of a source: each once, the oldest first. */
import type { ReportBuilder } from "./report.ts";
import { reportId, resolveFurtherTime, type TimedEntry } from "./resolve-times.ts";
import { wordsInLine } from "./words/convert.ts";

/** The entries of all files. Of one that occurs twice, the version that was changed last; others are reported. */
export function mergeEntries(pages: readonly (readonly TimedEntry[])[], report: ReportBuilder): TimedEntry[] {
  const known = new Map<string, TimedEntry>();
  for (const entry of pages.flat()) {
    const key = entryKey(entry);
    const other = known.get(key);
    if (other === undefined) {
      known.set(key, entry);
      continue;
    }
    const [newer, older] = changedAt(entry) > changedAt(other) ? [entry, other] : [other, entry];
    known.set(key, { ...newer, source: withNamesOf(newer, older) });
    if (storyOf(newer) !== storyOf(older))
      report.add(
        "leftOut",
        reportId(older.source),
        "version",
        `an older version: ${storyOf(older).slice(0, 120)}`,
        older.source.file,
      );
  }
  const orderOf = ({ source: { order = 0 } }: TimedEntry) => order;
  return [...known.values()].toSorted(
    (a, b) => a.instant - b.instant || a.rest - b.rest || orderOf(a) - orderOf(b) || a.rank - b.rank,
  );
}

/** By what an entry is known again: its id in the source, or its time and words. */
export function entryKey(entry: TimedEntry): string {
  const { source, instant } = entry;
  return (
    source.id ?? source.ownId ?? source.aliases[0] ?? `${new Date(instant).toISOString()} ${storyOf(entry)}`
  );
}

function storyOf({ source }: TimedEntry): string {
  return `${source.headline ?? ""} ${wordsInLine(source.words)}`.trim();
}

function changedAt(entry: TimedEntry): number {
  const { updated } = entry.source;
  return (updated === undefined ? undefined : resolveFurtherTime(updated, entry)) ?? entry.instant;
}

/** A pinned copy can have another id than the entry itself: links to both lead to it. */
function withNamesOf({ source }: TimedEntry, { source: older }: TimedEntry): TimedEntry["source"] {
  return {
    ...source,
    aliases: [...new Set([...source.aliases, ...older.aliases])],
    urls: [...new Set([...(source.urls ?? []), ...(older.urls ?? [])])],
    ...((source.key || older.key) && { key: true }),
    ...((source.pinned || older.pinned) && { pinned: true }),
  };
}
