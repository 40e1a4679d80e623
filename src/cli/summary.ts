import type { Amounts } from "../amounts.ts";
import type { Archive } from "../model/content.ts";

type Counts = Pick<Amounts, "coverageCount" | "entryCount">;

export function countsOf({ coverages }: Archive): Counts {
  const entryCount = coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
  return { coverageCount: coverages.length, entryCount };
}

/** "2 coverages, 146 entries" */
export function sizeOf({ coverageCount, entryCount }: Counts): string {
  return `${plural(coverageCount, "coverage", "coverages")}, ${plural(entryCount, "entry", "entries")}`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
