/** Numbers for the entries of all coverages: a coverage that grows or shrinks a little changes those of no other one. */
import type { CoverageIndex } from "./coverage-index.ts";
import { formatOrder } from "./query/coverage-order.ts";
import { MAX_RECENT } from "./query/format.ts";

/** Which entry has which number. */
export interface Numbering {
  /** The number of the oldest entry of a coverage, by the coverage's index. The others follow. */
  readonly firsts: readonly number[];
  /** All numbers are below this. */
  readonly size: number;
  /** See `SearchRoot`. */
  readonly order: string;
}

/** Numbers the entries of one coverage after the other, in the order in which the coverages began. */
export function numberEntries(coverages: readonly CoverageIndex[]): Numbering {
  const begun = [...coverages.entries()].toSorted(
    ([, a], [, b]) => (a.instants[0] ?? 0) - (b.instants[0] ?? 0) || compareFalling(a.slug, b.slug),
  );
  const firsts = coverages.map(() => 0);
  let size = 0;
  for (const [index, coverage] of begun) {
    firsts[index] = size;
    size += capacityOf(coverage);
  }
  return { firsts, size, order: formatOrder(orderByTime(begun), firsts) };
}

/** A coverage has numbers for a multiple of so many entries, or of a sixteenth of them if that is more. */
const MIN_STEP = 8;
const STEPS = 16;

/** How many numbers a coverage has. It stays the same while a live coverage gets its recent entries. */
function capacityOf({ instants, recent }: CoverageIndex): number {
  const count = recent ? recent.from + MAX_RECENT : instants.length;
  const step = Math.max(MIN_STEP, 2 ** Math.floor(Math.log2(Math.max(1, count))) / STEPS);
  return Math.ceil(count / step) * step;
}

/** The coverages of all entries by time, and those of one instant by falling addresses: the last one is the newest. */
function orderByTime(coverages: readonly (readonly [index: number, coverage: CoverageIndex])[]): number[] {
  const all = coverages.flatMap(([coverage, { slug, instants }]) =>
    instants.map((instant) => ({ instant, slug: `${slug}/`, coverage })),
  );
  // Within a coverage they are in this order already, and sorting keeps it.
  all.sort((a, b) => a.instant - b.instant || compareFalling(a.slug, b.slug));
  return all.map(({ coverage }) => coverage);
}

function compareFalling(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
