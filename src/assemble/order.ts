import type { Entry } from "../model/content.ts";

/** The order of entries, oldest first: by instant, then by id, code unit by code unit. */
export function byTime(a: Pick<Entry, "time" | "id">, b: Pick<Entry, "time" | "id">): number {
  return a.time.instant - b.time.instant || compareIds(a.id, b.id);
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
