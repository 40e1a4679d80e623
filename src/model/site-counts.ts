/** How much there is of an archive, and when an embargo ends. */
import type { HeldCoverage } from "./content.ts";

/** How much there is of an archive. */
export interface SiteCounts {
  readonly coverageCount: number;
  readonly entryCount: number;
  /** Coverages of which nothing is published. */
  readonly held: readonly HeldCoverage[];
  /** When the next embargo ends, in ms since 1970; absent when none holds anything back. */
  readonly nextDue?: number;
}

/** What an archive comes to, from what is known of each of its coverages and of those that are held. */
export function countSite(
  coverages: readonly { readonly entryCount: number; readonly embargoEnds: readonly number[] }[],
  held: readonly HeldCoverage[],
  now: number,
): SiteCounts {
  const nextDue = nextEmbargoEnd(
    [...coverages, ...held].flatMap(({ embargoEnds }) => embargoEnds),
    now,
  );
  return {
    coverageCount: coverages.length,
    entryCount: coverages.reduce((sum, { entryCount }) => sum + entryCount, 0),
    held,
    ...(nextDue !== undefined && { nextDue }),
  };
}

/** The first of some instants (ms) after `now`. */
export function nextEmbargoEnd(embargoEnds: readonly number[], now: number): number | undefined {
  return embargoEnds.filter((due) => due > now).toSorted((a, b) => a - b)[0];
}
