import type { Archive, HeldCoverage, HoldReason } from "../model/content.ts";
import type { SiteCounts } from "../model/site-counts.ts";

type Counts = Pick<SiteCounts, "coverageCount" | "entryCount">;

export function countsOf({ coverages }: Archive): Counts {
  const entryCount = coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
  return { coverageCount: coverages.length, entryCount };
}

/** "2 coverages, 146 entries" */
export function describeSiteCounts({ coverageCount, entryCount }: Counts): string {
  return `${plural(coverageCount, "coverage", "coverages")}, ${plural(entryCount, "entry", "entries")}`;
}

const HOLD_REASONS: Readonly<Record<HoldReason, string>> = {
  draft: "a draft",
  embargo: "under embargo",
  entries: "all of its entries are drafts or under embargo",
};

/** "Not published: summit (a draft), budget (under embargo)", as a line; nothing when no coverage is held. */
export function heldLine(held: readonly HeldCoverage[]): string {
  const all = held
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, reason }) => `${slug} (${HOLD_REASONS[reason]})`);
  return all.length === 0 ? "" : `Not published: ${all.join(", ")}\n`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
