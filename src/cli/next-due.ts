/** When the next embargo ends, for a schedule: `2026-06-01T11:00:00Z` and a line's end, or nothing. */
export function nextDueLine(nextDue: number | undefined): string {
  return nextDue === undefined ? "" : `${isoUtc(nextDue)}\n`;
}

/** `instant` in ms since 1970. */
export function isoUtc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.000Z$/, "Z");
}
