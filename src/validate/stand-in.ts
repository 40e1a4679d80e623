import { isDay } from "./time.ts";
import { isZone } from "./zone.ts";

/** What entries take from a masthead, as far as one with a problem says it. */
export interface StandIn {
  readonly masthead: { readonly slug: string; readonly timezone: string };
  readonly date: string | undefined;
}

/**
 * Stands in for a masthead with a problem, so that its entries' own problems are told too, and no others. Nothing is
 * built with it. What the masthead may have said is taken as harmless: UTC, whose clocks never change, and any day.
 */
export function standInFor(slug: string, values: unknown, siteZone: string): StandIn {
  const read = (key: string): unknown =>
    typeof values === "object" && values !== null ? Reflect.get(values, key) : null;
  const zone = read("timezone");
  const date = read("date");
  const timezone = zone === undefined ? siteZone : typeof zone === "string" && isZone(zone) ? zone : "UTC";
  const day = typeof date === "string" && isDay(date) ? date : "2000-01-01";
  return { masthead: { slug, timezone }, date: date === undefined ? undefined : day };
}
