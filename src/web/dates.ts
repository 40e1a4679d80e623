/** Every printed time. Nothing here depends on the clock, the zone or the locale of the machine. */
import type { Moment } from "../model/content.ts";
import { getOrCreate } from "./get-or-create.ts";
import { dayAndMonthWithIntl, formatOffset, formatWithIntl, longZoneName } from "./intl-dates.ts";
import { cityTime, englishZoneNames } from "./zone-names.ts";
import { isoOffset, twoDigits, utcOffset } from "./zones.ts";

/** A moment in the words of a language, in the coverage's zone. */
export interface TimeView {
  /** `2025-03-20T10:05:00+00:00`, or `2025-03-20T10:05:00.250+00:00` */
  readonly datetime: string;
  /** `20 March 2025, 10:05 GMT` */
  readonly text: string;
  /** `20 March 2025, 10:05` */
  readonly dateTime: string;
  /** `10:05` */
  readonly clock: string;
  /** `20 March 2025` */
  readonly date: string;
  /** What is between date and clock: `, ` */
  readonly joint: string;
  /** `20 March`, where the year is known. */
  readonly shortDate: string;
  /** `Thursday 20 March 2025`, for a line of its own: it begins with a capital. */
  readonly longDate: string;
  /** `2025` */
  readonly year: string;
  /** `2025-03-20` */
  readonly day: string;
  /** `GMT`, or `UTC+05:45` where a zone has no common abbreviation; in other languages than English always the offset */
  readonly zone: string;
  /** `Greenwich Mean Time` */
  readonly zoneName: string;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Prints a moment for a zone and a BCP 47 language. */
export function formatTime(moment: Moment, zone: string, language: string): TimeView {
  const wall = wallDate(moment);
  const names = zoneNames(moment, zone, language);
  const date = printDate(wall, language);
  const clock = printClock(wall, language);
  const joint = jointOf(language);
  const dateTime = `${date}${joint}${clock}`;
  return {
    datetime: isoTime(moment),
    text: `${dateTime} ${names.short}`,
    dateTime,
    clock,
    date,
    joint,
    shortDate: printDayAndMonth(wall, language),
    longDate: printLongDate(wall, language),
    year: formatShort(wall.getTime(), "year", language),
    day: dayOf(moment),
    zone: names.short,
    zoneName: names.long,
  };
}

/** `2025-03-20T10:05:00+00:00`, with milliseconds if there are any: with the coverage's own offset, never `Z`. */
export function isoTime(moment: Moment): string {
  const wall = wallDate(moment).toISOString().slice(0, -1);
  return `${wall.replace(".000", "")}${isoOffset(moment.offset)}`;
}

/** The UTC clock of an `isoTime`, with the day where it is another one than there: `20:17:40 UTC`. */
export function formatUtc(datetime: string): string {
  const utc = new Date(datetime).toISOString();
  const clock = `${utc.slice(11, 19)} UTC`;
  return utc.slice(0, 10) === datetime.slice(0, 10) ? clock : `${utc.slice(0, 10)} ${clock}`;
}

/** The day of a moment in its zone: `2025-03-20`. */
export function dayOf(moment: Moment): string {
  return wallDate(moment).toISOString().slice(0, 10);
}

/** What the clock on the wall showed, in milliseconds as if it had been UTC: days begin at multiples of 24 hours. */
export function wallClock(moment: Moment): number {
  return moment.instant + moment.offset * 60_000;
}

/** How a mark on an axis of time is named. */
export type ShortUnit = "clock" | "hour" | "weekday" | "day" | "month" | "year";

/** A wall time in the fewest words that name one unit of it: `05:00`, `05`, `Wed`, `16`, `Jul`, `1969`. */
export function formatShort(wallTime: number, unit: ShortUnit, language: string): string {
  const wall = new Date(wallTime);
  if (unit === "clock") return printClock(wall, language);
  if (unit === "hour") return /^\p{Nd}+/u.exec(printClock(wall, language))?.[0] ?? "";
  if (!isEnglish(language)) return formatWithIntl(wall, language, unit);
  switch (unit) {
    case "weekday":
      return DAYS[wall.getUTCDay()]?.slice(0, 3) ?? "";
    case "day":
      return String(wall.getUTCDate());
    case "month":
      return MONTHS[wall.getUTCMonth()]?.slice(0, 3) ?? "";
    case "year":
      return String(wall.getUTCFullYear());
  }
}

/** The days from one moment to another: the year they begin in, and the days without it. */
export interface DateRange {
  /** `1969` */
  readonly year: string;
  /** `16–24 July`, `30 May – 3 June`, `31 December – 1 January 1970` */
  readonly days: string;
}

/** The days from one moment to another, in the coverage's zone and the words of a BCP 47 language. */
export function formatDateRange(from: Moment, to: Moment, language: string): DateRange {
  const [first, last] = [wallDate(from), wallDate(to)];
  const year = formatShort(first.getTime(), "year", language);
  return { year, days: printDays(first, last, language) };
}

function printDays(first: Date, last: Date, language: string): string {
  const begin = printDayAndMonth(first, language);
  const isOneYear = first.getUTCFullYear() === last.getUTCFullYear();
  if (isOneYear && first.getUTCMonth() === last.getUTCMonth()) {
    if (first.getUTCDate() === last.getUTCDate()) return begin;
    return printDayAndMonth(last, language, formatShort(first.getTime(), "day", language));
  }
  const end = isOneYear ? printDayAndMonth(last, language) : printDate(last, language);
  return `${begin} – ${end}`;
}

/** `24 July`; with the first of several days of the month, `16–24 July`. */
function printDayAndMonth(wall: Date, language: string, firstDay?: string): string {
  if (!isEnglish(language)) return dayAndMonthWithIntl(wall, language, firstDay);
  const days = `${firstDay === undefined ? "" : `${firstDay}–`}${wall.getUTCDate()}`;
  return `${days} ${MONTHS[wall.getUTCMonth()]}`;
}

// What the clock on the wall showed, as the UTC fields of a Date.
function wallDate(moment: Moment): Date {
  return new Date(wallClock(moment));
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

function printClock(wall: Date, language: string): string {
  if (!isEnglish(language)) return formatWithIntl(wall, language, "clock");
  return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
}

function printDate(wall: Date, language: string): string {
  if (!isEnglish(language)) return formatWithIntl(wall, language, "long");
  return `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

function printLongDate(wall: Date, language: string): string {
  if (isEnglish(language)) return `${DAYS[wall.getUTCDay()]} ${printDate(wall, language)}`;
  const [first = "", ...others] = formatWithIntl(wall, language, "full");
  return first.toUpperCase() + others.join("");
}

const COMMAS: Readonly<Record<string, string>> = { Arab: "، ", Hans: " ", Hant: " ", Jpan: " " };

const joints = new Map<string, string>();

function jointOf(language: string): string {
  return getOrCreate(
    joints,
    language,
    () => COMMAS[new Intl.Locale(language).maximize().script ?? ""] ?? ", ",
  );
}

const zoneNameCache = new Map<string, { short: string; long: string }>();

function zoneNames(moment: Moment, zone: string, language: string): { short: string; long: string } {
  if (isEnglish(language)) return findZoneNames(moment, zone, language);
  const key = `${language} ${zone} ${moment.offset} ${dayOf(moment)}`;
  return getOrCreate(zoneNameCache, key, () => findZoneNames(moment, zone, language));
}

function findZoneNames(moment: Moment, zone: string, language: string): { short: string; long: string } {
  if (!isEnglish(language))
    return {
      short: formatOffset(moment, zone, language),
      long:
        longZoneName(moment.instant, zone, language) ??
        zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "),
    };
  const { offset, instant } = moment;
  return englishZoneNames(zone, offset, instant) ?? { short: utcOffset(offset), long: cityTime(zone) };
}
