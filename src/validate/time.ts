import { IANAZone } from "luxon";
import type { VFile } from "vfile";
import type { Moment, SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import { isoTime } from "../web/dates.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { isoOffset, twoDigits } from "../web/zones.ts";
import { offsetSuggestion } from "./zone.ts";

/** Where a time is: a file and a place in it, the coverage's zone, and the day of bare clock times. */
export interface TimeContext {
  readonly file: VFile;
  readonly zone: string;
  readonly date?: string | undefined;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const TIME =
  /^(?:(\d{4}-\d{2}-\d{2})(?:[T ]|$))?(?:(\d{1,2}:\d{2})(?::(\d{2}(?:[.,]\d{1,3})?))? ?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a time as writers give it. `undefined`, and a problem, when it names no moment or two. */
export function readTime(context: TimeContext, text: string, place: SourcePosition): Moment | undefined {
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
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(clock) || Number(seconds) >= 60) {
    report(file, "time-unreal", { text }, place);
    return undefined;
  }
  const date = day ?? context.date;
  if (date === undefined) {
    report(file, "bare-time", { text: text.padStart(5, "0") }, place);
    return undefined;
  }
  const local = `${date}T${clock.padStart(5, "0")}:${seconds.replace(",", ".")}`;
  return offset === undefined
    ? atWallTime(context, text, local, place)
    : atOffset(context, text, local, offset, place);
}

function atOffset(
  context: TimeContext,
  text: string,
  local: string,
  offset: string,
  place: SourcePosition,
): Moment | undefined {
  const [, hours = "00", minutes = "00"] = /(\d{2}):?(\d{2})/.exec(offset) ?? [];
  const isOffset = Number(hours) <= 14 && Number(minutes) < 60;
  const wall = wallTimeOf(local);
  if (!isOffset || wall === undefined) {
    report(context.file, "time-unreal", { text }, place);
    return undefined;
  }
  const sign = offset.startsWith("-") ? -1 : 1;
  return momentAt(wall - sign * (Number(hours) * 60 + Number(minutes)) * MINUTE, context.zone);
}

function atWallTime(
  context: TimeContext,
  text: string,
  local: string,
  place: SourcePosition,
): Moment | undefined {
  const { file, zone } = context;
  const wall = wallTimeOf(local);
  if (wall === undefined) {
    report(file, "time-unreal", { text }, place);
    return undefined;
  }
  const { moments, before } = momentsAt(wall, zone);
  const [first, second] = moments;
  if (first === undefined) {
    const suggestion = isoTime(momentAt(wall - before * MINUTE, zone)).slice(0, 16);
    report(file, "time-nonexistent", { text, zone, suggestion }, place);
    return undefined;
  }
  if (second === undefined) return first;
  const spell = ({ offset }: Moment) => `${local.replace(/:00$/, "")}${isoOffset(offset)}`;
  report(file, "time-ambiguous", { text, zone, first: spell(first), second: spell(second) }, place);
  return undefined;
}

/**
 * The moments at which the clocks of a zone show a wall time, earliest first, and the offset of the day before. Luxon's
 * own search misses some beside changes of other sizes than an hour, as on Lord Howe Island: every offset is tried.
 */
function momentsAt(wall: number, zone: string): { moments: Moment[]; before: number } {
  const offsets = [wall - DAY, wall, wall + DAY].map((instant) => momentAt(instant, zone).offset);
  const moments = [...new Set(offsets)]
    .map((offset) => ({ offset, instant: wall - offset * MINUTE }))
    .filter(({ instant, offset }) => momentAt(instant, zone).offset === offset);
  return { moments: moments.toSorted((a, b) => a.instant - b.instant), before: offsets[0] ?? 0 };
}

/** `2025-03-20T10:05:00` or with a fraction, as ms since 1970 if it were UTC; `undefined` when it is not in the calendar. */
function wallTimeOf(local: string): number | undefined {
  const time = Date.parse(`${local}Z`);
  // A date that is not in the calendar may be moved on: the result shows it.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === local.slice(0, 19)
    ? time
    : undefined;
}

/** A moment as a zone shows it. `instant` in ms since 1970. */
export function momentAt(instant: number, zone: string): Moment {
  const day = Math.floor(instant / DAY);
  const [begins, ends] = [offsetAt(day, zone), offsetAt(day + 1, zone)];
  return { instant, offset: begins === ends ? begins : zoneOffset(instant, zone) };
}

const offsets = new Map<string, Map<number, number>>();

/**
 * The offset of a zone when a day begins in UTC. When it is the same a day later, it is so all day: no zone has ever
 * changed its clocks twice within two days (as the zones' database knows them).
 */
function offsetAt(day: number, zone: string): number {
  const known = getOrCreate(offsets, zone, () => new Map<number, number>());
  return getOrCreate(known, day, () => zoneOffset(day * DAY, zone));
}

function zoneOffset(instant: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(instant));
}

/** The clock time of a moment as it begins a file's name: `1005`. */
export function clockDigits(moment: Moment): string {
  const wall = new Date(moment.instant + moment.offset * MINUTE);
  return `${twoDigits(wall.getUTCHours())}${twoDigits(wall.getUTCMinutes())}`;
}

/** Whether a day is in the calendar: `2025-03-20`. */
export function isCalendarDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && wallTimeOf(`${day}T00:00:00`) !== undefined;
}
