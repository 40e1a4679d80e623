/** The names of what was published, and the coverage that each coverage is now. */
import type { Coverage, Entry, Tombstone } from "../model/content.ts";

export type TimelineItem = Entry | Tombstone;

/** All names under which an entry can be asked for. */
export function namesOf({ id, aliases }: Pick<TimelineItem, "id" | "aliases">): string[] {
  return [id, ...aliases];
}

export function slugsOf({ masthead }: Coverage): string[] {
  return [masthead.slug, ...masthead.aliases];
}

/** A coverage's entries and tombstones by every name. */
export function byName({ order }: Coverage): Map<string, TimelineItem> {
  return new Map(order.flatMap((item) => namesOf(item).map((name) => [name, item] as const)));
}

/**
 * The coverage that each of `before` is now: by its names, else the new one that has most of its entries. Those that are
 * lost are not in it, and no coverage is the successor of two, except by its names.
 */
export function findSuccessors(
  before: readonly Coverage[],
  after: readonly Coverage[],
): Map<Coverage, Coverage> {
  const found = new Map<Coverage, Coverage>();
  for (const coverage of before) {
    const names = slugsOf(coverage);
    const known = after.find((other) => slugsOf(other).some((slug) => names.includes(slug)));
    if (known) found.set(coverage, known);
  }
  const taken = new Set(found.values());
  const lost = before.filter((coverage) => !found.has(coverage));
  const fresh = after.filter((coverage) => !taken.has(coverage));
  const pairs = lost
    .flatMap((coverage) => fresh.map((other) => ({ coverage, other, share: shareOf(coverage, other) })))
    .filter(({ share }) => share > 0.5)
    .toSorted((a, b) => b.share - a.share);
  for (const { coverage, other } of pairs) {
    if (found.has(coverage) || taken.has(other)) continue;
    found.set(coverage, other);
    taken.add(other);
  }
  return found;
}

/** Which part of a coverage's entries another has; by the title where there are none. */
function shareOf(coverage: Coverage, other: Coverage): number {
  const { order, masthead } = coverage;
  if (order.length === 0) return masthead.title === other.masthead.title ? 1 : 0;
  const names = byName(other);
  return order.filter(({ id }) => names.has(id)).length / order.length;
}
