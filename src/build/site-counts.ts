import { nextEmbargoEnd } from "../assemble/embargoes.ts";
import type { HeldCoverage } from "../model/content.ts";

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
