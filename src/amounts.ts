import { nextDueOf } from "./assemble/due.ts";

/** How much there is of an archive. */
export interface Amounts {
  readonly coverageCount: number;
  readonly entryCount: number;
  /** When the next embargo ends, in ms since 1970; absent when none holds anything back. */
  readonly nextDue?: number;
}

/** What an archive comes to, from what is known of each of its coverages. */
export function amountsOf(
  coverages: readonly { readonly entryCount: number; readonly dues: readonly number[] }[],
  now: number,
): Amounts {
  const nextDue = nextDueOf(
    coverages.flatMap(({ dues }) => dues),
    now,
  );
  return {
    coverageCount: coverages.length,
    entryCount: coverages.reduce((sum, { entryCount }) => sum + entryCount, 0),
    ...(nextDue !== undefined && { nextDue }),
  };
}
