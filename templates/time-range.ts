import type { Kit } from "../src/render/theme.ts";
import type { CoverageView, TimeView } from "../src/render/views.ts";

/** A time of a coverage; the year is left out while it is the one that is in the head of its pages. */
export function shortTime(
  { shortDate, joint, clock, year, dateTime }: TimeView,
  { dates }: Pick<CoverageView, "dates">,
): string {
  return year === dates?.year ? `${shortDate}${joint}${clock}` : dateTime;
}

/** A day of a coverage; the year is left out while it is the one that is in the head of its pages. */
export function shortDay(
  { shortDate, date, year }: TimeView,
  { dates }: Pick<CoverageView, "dates">,
): string {
  return year === dates?.year ? shortDate : date;
}

/** From one time to another; a day that both have in common is named once. */
export function rangeOf(
  from: TimeView,
  to: TimeView,
  coverage: Pick<CoverageView, "dates">,
  { words }: Kit,
): string {
  if (from.datetime === to.datetime) return shortTime(from, coverage);
  return words.fromTo(shortTime(from, coverage), from.day === to.day ? to.clock : shortTime(to, coverage));
}
