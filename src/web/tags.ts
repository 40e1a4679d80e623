/** The `tag:` ids of feeds (RFC 4151). */
import type { Archive } from "../model/content.ts";
import { dayOf } from "./dates.ts";
import { hostOf } from "./urls.ts";

/** `authority,year`: what every id begins with. */
export function tagBaseOf(archive: Pick<Archive, "site" | "coverages">): string {
  return archive.site.tagBase ?? `${hostOf(archive.site.url)},${oldestYear(archive)}`;
}

/** The year of the oldest entry: RFC 4151 wants a date at which the address was the publisher's. */
function oldestYear({ coverages }: Pick<Archive, "coverages">): string {
  const days = coverages.flatMap(({ order }) => (order[0] ? [dayOf(order[0].time)] : []));
  return days.toSorted()[0]?.slice(0, 4) ?? "2000";
}

/** The oldest name of a thing: its id in feeds is made of it, or readers would be shown twice what was renamed. */
export function oldestOf(aliases: readonly string[], name: string): string {
  return aliases[0] ?? name;
}
