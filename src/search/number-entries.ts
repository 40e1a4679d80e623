/** Numbers for the entries of all coverages, from the oldest: later entries change none that are there. */
import type { CoverageIndex } from "./coverage-index.ts";
import { encodeNumber } from "./query/postings.ts";

/** Who has which number. */
export interface Numbering {
  /** The number of each entry of a coverage, by the coverage's index. */
  readonly numbers: readonly (readonly number[])[];
  /** The same without recent entries, which are not counted: this is the number in the files of words. */
  readonly settled: readonly (readonly number[])[];
  readonly settledCount: number;
  /** See `SearchRoot`. */
  readonly order: string;
}

/** Numbers entries by their times, and those of one instant by falling addresses: the last number is the newest. */
export function numberEntries(coverages: readonly CoverageIndex[]): Numbering {
  const all = coverages.flatMap(({ slug, instants }, coverage) =>
    instants.map((instant) => ({ instant, slug: `${slug}/`, coverage })),
  );
  // Within a coverage they are in this order already, and sorting keeps it.
  all.sort((a, b) => a.instant - b.instant || compareFalling(a.slug, b.slug));
  const [numbers, settled] = [coverages.map((): number[] => []), coverages.map((): number[] => [])];
  let settledCount = 0;
  let order = "";
  let run = { coverage: 0, length: 0 };
  all.forEach(({ coverage }, number) => {
    const own = numbers[coverage] ?? [];
    if (own.length < (coverages[coverage]?.recent?.from ?? Number.POSITIVE_INFINITY))
      settled[coverage]?.push(settledCount++);
    own.push(number);
    if (coverage !== run.coverage && run.length > 0) {
      order += encodeRun(run);
      run = { coverage, length: 0 };
    }
    run = { coverage, length: run.length + 1 };
  });
  return { numbers, settled, settledCount, order: run.length > 0 ? order + encodeRun(run) : order };
}

function compareFalling(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

function encodeRun({ coverage, length }: { readonly coverage: number; readonly length: number }): string {
  return encodeNumber(coverage) + encodeNumber(length);
}
