/** Every printed time. Nothing here depends on the clock, the zone or the locale of the machine. */
import type { Moment } from "../model/content.ts";
import { remembered } from "./memo.ts";
import { englishZoneNames, isoOffset, two, utcOffset } from "./zones.ts";

/** A moment in the words of a language, in the coverage's zone. */
export interface TimeView {
  /** `2025-03-20T10:05:00+00:00` */
  readonly datetime: string;
  /** `20 March 2025, 10:05 GMT` */
  readonly text: string;
  /** `10:05` */
  readonly clock: string;
  /** `20 March 2025` */
  readonly date: string;
  /** `Thursday 20 March 2025` */
  readonly longDate: string;
  /** `2025-03-20` */
  readonly day: string;
  /** `GMT`, or `UTC+05:45` where a zone has no common abbreviation */
  readonly zone: string;
  /** `Greenwich Mean Time` */
  readonly zoneName: string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Prints a moment for a zone and a BCP 47 language. */
export function printTime(moment: Moment, zone: string, language: string): TimeView {
  const wall = wallClock(moment);
  const names = zoneNames(moment, zone, language);
  const date = printDate(wall, language);
  const clock = printClock(wall);
  return {
    datetime: isoTime(moment),
    text: `${date}, ${clock} ${names.short}`,
    clock,
    date,
    longDate: printLongDate(wall, language),
    day: dayOf(moment),
    zone: names.short,
    zoneName: names.long,
  };
}

/** `2025-03-20T10:05:00+00:00`: with the coverage's own offset, never `Z`. */
export function isoTime(moment: Moment): string {
  return `${wallClock(moment).toISOString().slice(0, 19)}${isoOffset(moment.offset)}`;
}

/** The day of a moment in its zone: `2025-03-20`. */
export function dayOf(moment: Moment): string {
  return wallClock(moment).toISOString().slice(0, 10);
}

/** What the clock on the wall showed, in milliseconds as if it had been UTC: days begin at multiples of 24 hours. */
export function wallTime(moment: Moment): number {
  return moment.instant + moment.offset * 60_000;
}

/** A wall time in the fewest words that name an hour, a day or a year: `05:00`, `20 Jul`, `1969`. */
export function printBriefly(wallTime: number, unit: "hour" | "day" | "year", language: string): string {
  const wall = new Date(wallTime);
  if (unit === "hour") return printClock(wall);
  if (unit === "year") return String(wall.getUTCFullYear());
  if (isEnglish(language)) return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]?.slice(0, 3)}`;
  return formatter(language, "brief").format(wall);
}

// What the clock on the wall showed, as the UTC fields of a Date.
function wallClock(moment: Moment): Date {
  return new Date(wallTime(moment));
}

function printClock(wall: Date): string {
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

function printDate(wall: Date, language: string): string {
  if (isEnglish(language)) {
    return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  }
  return formatter(language, "long").format(wall);
}

function printLongDate(wall: Date, language: string): string {
  if (isEnglish(language)) return `${DAYS[wall.getUTCDay()]} ${printDate(wall, language)}`;
  return formatter(language, "full").format(wall);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

const STYLES = {
  brief: { day: "numeric", month: "short" },
  long: { dateStyle: "long" },
  full: { dateStyle: "full" },
} as const;

function formatter(language: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const options = { ...STYLES[style], timeZone: "UTC", calendar: "gregory" };
  return remembered(formatters, `${language} ${style}`, () => new Intl.DateTimeFormat(language, options));
}

const zoneNameCache = new Map<string, { short: string; long: string }>();

function zoneNames(moment: Moment, zone: string, language: string): { short: string; long: string } {
  const key = `${language} ${zone} ${moment.offset}`;
  return remembered(zoneNameCache, key, () => findZoneNames(moment, zone, language));
}

function findZoneNames(moment: Moment, zone: string, language: string): { short: string; long: string } {
  const short = utcOffset(moment.offset);
  if (!isEnglish(language)) return { short, long: intlZoneName(moment, zone, language) };
  const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return englishZoneNames(zone, moment.offset) ?? { short, long: `${city} time` };
}

function intlZoneName(moment: Moment, zone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "long" }).formatToParts(
    moment.instant,
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}
