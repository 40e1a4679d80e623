import type { Archive } from "../model/content.ts";

/** "2 coverages, 146 entries" */
export function sizeOf({ coverages }: Archive): string {
  const entries = coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
  return `${plural(coverages.length, "coverage", "coverages")}, ${plural(entries, "entry", "entries")}`;
}

export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
