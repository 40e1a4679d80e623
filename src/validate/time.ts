import { DateTime, IANAZone } from "luxon";
import type { VFile } from "vfile";
import type { Moment, Place } from "../model/content.ts";
import { report } from "../model/report.ts";
import { nearest } from "../web/spelling.ts";
import { isoOffset, two } from "../web/zones.ts";

/** Where a time stands: a file and a place in it, the coverage's zone, and the day of bare clock times. */
export interface TimeContext {
  readonly file: VFile;
  readonly zone: string;
  readonly date?: string | undefined;
}

const TIME =
  /^(?:(\d{4}-\d{2}-\d{2})(?:[T ]|$))?(?:(\d{1,2}:\d{2})(?::(\d{2})(?:\.\d{1,3})?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a time as writers give it. `undefined`, and a problem, when it names no moment or two. */
export function readTime(context: TimeContext, text: string, place: Place): Moment | undefined {
  const { file } = context;
  const [, before, abbreviation] = /^([-\dT:]+(?: [\d:]+)?) ?([a-z]{2,5})$/i.exec(text) ?? [];
  if (before !== undefined && abbreviation !== undefined && !/^[ap]m$/i.test(abbreviation)) {
    const suggestion = offsetSuggestion(before, abbreviation.toUpperCase());
    report(file, "zone-abbreviation", { abbreviation, suggestion }, place);
    return undefined;
  }
  const [, day, clock, seconds = "00", offset] = TIME.exec(text) ?? [];
  if (clock === undefined) {
    report(file, "time-form", { text }, place);
    return undefined;
  }
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(clock) || seconds > "59") {
    report(file, "time-unreal", { text }, place);
    return undefined;
  }
  const date = day ?? context.date;
  if (date === undefined) {
    report(file, "bare-time", { text: text.padStart(5, "0") }, place);
    return undefined;
  }
  const local = `${date}T${clock.padStart(5, "0")}:${seconds}`;
  return offset === undefined
    ? atWallTime(context, text, local, place)
    : atOffset(context, text, local, offset, place);
}

function atOffset(
  context: TimeContext,
  text: string,
  local: string,
  offset: string,
  place: Place,
): Moment | undefined {
  const [, hours = "00", minutes = "00"] = /(\d{2}):?(\d{2})/.exec(offset) ?? [];
  const isOffset = Number(hours) <= 14 && Number(minutes) < 60;
  const wall = DateTime.fromISO(local, { zone: "utc" });
  if (!isOffset || isShifted(wall, local)) {
    report(context.file, "time-unreal", { text }, place);
    return undefined;
  }
  const sign = offset.startsWith("-") ? -1 : 1;
  return momentAt(wall.toMillis() - sign * (Number(hours) * 60 + Number(minutes)) * 60_000, context.zone);
}

function atWallTime(context: TimeContext, text: string, local: string, place: Place): Moment | undefined {
  const { file, zone } = context;
  const wall = DateTime.fromISO(local, { zone });
  if (isShifted(DateTime.fromISO(local, { zone: "utc" }), local)) {
    report(file, "time-unreal", { text }, place);
    return undefined;
  }
  if (isShifted(wall, local)) {
    report(file, "time-nonexistent", { text, zone, suggestion: wall.toFormat("yyyy-MM-dd'T'HH:mm") }, place);
    return undefined;
  }
  const [first, second] = wall.getPossibleOffsets().toSorted((a, b) => a.toMillis() - b.toMillis());
  if (first && second) {
    const spell = (time: DateTime) => `${local.replace(/:00$/, "")}${isoOffset(time.offset)}`;
    report(file, "time-ambiguous", { text, zone, first: spell(first), second: spell(second) }, place);
    return undefined;
  }
  return momentAt(wall.toMillis(), zone);
}

// Luxon moves hours that do not exist, and days past a month's end are no ISO: what comes back tells.
function isShifted(time: DateTime, local: string): boolean {
  return !time.isValid || time.toFormat("yyyy-MM-dd'T'HH:mm:ss") !== local;
}

/** A moment as a zone shows it. `instant` in ms since 1970. */
export function momentAt(instant: number, zone: string): Moment {
  return { instant, offset: Math.round(IANAZone.create(zone).offset(instant)) };
}

/** The clock time of a moment as it begins a file's name: `1005`. */
export function clockDigits(moment: Moment): string {
  const wall = new Date(moment.instant + moment.offset * 60_000);
  return `${two(wall.getUTCHours())}${two(wall.getUTCMinutes())}`;
}

/** Whether a day is in the calendar: `2025-03-20`. */
export function isDay(day: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !isShifted(DateTime.fromISO(day, { zone: "utc" }), `${day}T00:00:00`)
  );
}

/** Whether a zone is one that all computers know by this name. */
export function isZone(zone: string): boolean {
  return /^(UTC|[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_+\d-]*)+)$/.test(zone) && IANAZone.isValidZone(zone);
}

/** As `isZone`; a problem is noted when not. */
export function checkZone(file: VFile, zone: string, place: Place): boolean {
  if (isZone(zone)) return true;
  const known = ABBREVIATIONS[zone.toUpperCase()];
  if (known && zone.toUpperCase() !== "UTC")
    report(
      file,
      "zone-abbreviation",
      { abbreviation: zone, suggestion: `"${known.zone}" if that is meant` },
      place,
    );
  else report(file, "unknown-zone", { zone, suggestion: nearestZone(zone) }, place);
  return false;
}

function nearestZone(zone: string): string | undefined {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  const city = zone.toLowerCase().replace(/^.*\//, "").replaceAll(" ", "_");
  return nearest(zone, zones) ?? zones.find((known) => known.toLowerCase().endsWith(`/${city}`));
}

function offsetSuggestion(time: string, abbreviation: string): string {
  const known = ABBREVIATIONS[abbreviation];
  return known
    ? `${time}${known.offset} if ${known.zone} is meant`
    : "the offset from UTC in its place, as in 2025-03-20T10:05+01:00";
}

const ABBREVIATIONS: Readonly<Record<string, { offset: string; zone: string }>> = {
  UTC: { offset: "Z", zone: "UTC" },
  GMT: { offset: "+00:00", zone: "Europe/London" },
  BST: { offset: "+01:00", zone: "Europe/London" },
  WET: { offset: "+00:00", zone: "Europe/Lisbon" },
  WEST: { offset: "+01:00", zone: "Europe/Lisbon" },
  CET: { offset: "+01:00", zone: "Europe/Paris" },
  CEST: { offset: "+02:00", zone: "Europe/Paris" },
  EET: { offset: "+02:00", zone: "Europe/Kyiv" },
  EEST: { offset: "+03:00", zone: "Europe/Kyiv" },
  MSK: { offset: "+03:00", zone: "Europe/Moscow" },
  IST: { offset: "+05:30", zone: "Asia/Kolkata" },
  JST: { offset: "+09:00", zone: "Asia/Tokyo" },
  AEST: { offset: "+10:00", zone: "Australia/Sydney" },
  AEDT: { offset: "+11:00", zone: "Australia/Sydney" },
  NZST: { offset: "+12:00", zone: "Pacific/Auckland" },
  NZDT: { offset: "+13:00", zone: "Pacific/Auckland" },
  EST: { offset: "-05:00", zone: "America/New_York" },
  EDT: { offset: "-04:00", zone: "America/New_York" },
  CST: { offset: "-06:00", zone: "America/Chicago" },
  CDT: { offset: "-05:00", zone: "America/Chicago" },
  MST: { offset: "-07:00", zone: "America/Denver" },
  MDT: { offset: "-06:00", zone: "America/Denver" },
  PST: { offset: "-08:00", zone: "America/Los_Angeles" },
  PDT: { offset: "-07:00", zone: "America/Los_Angeles" },
};
