/** The `tag:` ids of feeds (RFC 4151). */
import type { Coverage, Site } from "../model/content.ts";
import { dayOf } from "./dates.ts";
import { hostOf } from "./urls.ts";

/**
 * `authority,year`: what every id begins with. The year is that of the archive's oldest entry: RFC 4151 wants a date at
 * which the address was the publisher's.
 */
export function tagBaseOf(site: Pick<Site, "url" | "tagBase">, oldestDay: string | undefined): string {
  return site.tagBase ?? `${hostOf(site.url)},${oldestDay?.slice(0, 4) ?? "2000"}`;
}

/** The day of the oldest entry of some coverages: `2025-03-20`. */
export function firstDay(coverages: readonly Pick<Coverage, "order">[]): string | undefined {
  return coverages.flatMap(({ order }) => (order[0] ? [dayOf(order[0].time)] : [])).toSorted()[0];
}
