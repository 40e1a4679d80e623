import type { TimeView } from "../src/render/views.ts";

interface Timed {
  readonly time: Pick<TimeView, "datetime">;
}

/** Whole minutes between two entries, whichever is the earlier one. */
export function durationBetween(one: Timed, other: Timed): number {
  const distance = Date.parse(other.time.datetime) - Date.parse(one.time.datetime);
  return Math.round(Math.abs(distance) / 60_000);
}
