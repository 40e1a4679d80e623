/** When the entries of one file were published: days, zones and hours that occur twice, from the order of the source. */
import { isoOffset } from "../web/zones.ts";
import type { ReportBuilder } from "./report.ts";
import type { RawTime, SourceEntry, SourcePage, SourceZone } from "./source.ts";
import { type ReadTime, readSourceTime } from "./times.ts";
import { formatWall, instantsAt, wallAt } from "./zones.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What decides about times that don't say everything. */
export interface TimeSettings {
  readonly zone: SourceZone & { readonly kind: "named" };
  /** Whether the command line or the source names the zone. */
  readonly isZoneDecided: boolean;
  /** The day of the oldest entry, as in 2024-03-31. */
  readonly date?: string;
}

/** An entry with its instant. */
export interface TimedEntry {
  readonly source: SourceEntry;
  /** ms since 1970. */
  readonly instant: number;
  /** What the source has beyond milliseconds, as a fraction of one. */
  readonly rest: number;
  /** Its place among entries of the same time: smaller is older. */
  readonly rank: number;
  readonly zone: SourceZone;
}

interface Wall {
  readonly source: SourceEntry;
  readonly rank: number;
  readonly zone: SourceZone;
  readonly rest: number;
  readonly candidates: readonly number[];
  readonly isLocal: boolean;
  readonly text: string;
}

/** The entries of a file, the oldest first. `reasons` takes what is refused. */
export function resolveTimes(
  page: SourcePage,
  settings: TimeSettings,
  report: ReportBuilder,
  reasons: string[],
): TimedEntry[] {
  const read = page.entries.map((source, index) => ({ source, index, time: readTimeOf(source, reasons) }));
  const ordered = isNewestFirst(
    read.map(({ time }) => time),
    page,
  )
    ? read.toReversed()
    : read;
  const walls = placeOnDays(ordered, page, settings, report, reasons);
  const instants = decideBetween(walls, reasons);
  return walls.flatMap((wall, place) => {
    const instant = instants[place];
    if (instant === undefined) return [];
    const id = reportId(wall.source);
    if (wall.candidates.length > 1)
      report.add(
        "madeUp",
        id,
        "time",
        `${wall.text} occurs twice: ${new Date(instant).toISOString()} by the order of the source`,
      );
    if (wall.isLocal && isZoneUndecided(wall, page, settings))
      report.add("madeUp", id, "time", `the zone of ${wall.text}: ${zoneName(wall.zone)}`);
    const rank = page.isTieOldestFirst ? page.entries.indexOf(wall.source) : wall.rank;
    return [{ source: wall.source, instant, rest: wall.rest, rank, zone: wall.zone }];
  });
}

/** An entry as the report names it. */
export function reportId(source: SourceEntry): string {
  return source.id ?? source.ownId ?? source.aliases[0] ?? source.where;
}

function readTimeOf(source: SourceEntry, reasons: string[]): ReadTime | undefined {
  if (source.time === undefined) {
    reasons.push(`${source.file}: ${source.where}: entry ${reportId(source)} has no time`);
    return undefined;
  }
  const time = readSourceTime(source.time);
  if (time.kind !== "wrong") return time;
  reasons.push(`${source.file}: ${source.where}: ${time.reason}`);
  return undefined;
}

/** More steps backwards than forwards, from one entry to the next. */
function isNewestFirst(times: readonly (ReadTime | undefined)[], page: SourcePage): boolean {
  const values = times.map((time) =>
    time === undefined || time.kind === "wrong" ? undefined : orderValue(time),
  );
  let forwards = 0;
  let backwards = 0;
  for (const [index, value] of values.entries()) {
    const before = values[index - 1];
    if (value === undefined || before === undefined) continue;
    if (value > before) forwards += 1;
    else if (value < before) backwards += 1;
  }
  // Clocks go back at midnight: one step alone says nothing of the order.
  const isClock = times.every((time) => time?.kind === "clock");
  const isUndecided = isClock ? Math.abs(forwards - backwards) <= 1 : forwards === backwards;
  return isUndecided ? page.order === undefined : backwards > forwards;
}

function orderValue(time: Exclude<ReadTime, { kind: "wrong" }>): number {
  if (time.kind === "clock") return time.clock;
  return (time.kind === "instant" ? time.instant : time.wall) + time.rest;
}

function placeOnDays(
  ordered: readonly { source: SourceEntry; time: ReadTime | undefined }[],
  page: SourcePage,
  settings: TimeSettings,
  report: ReportBuilder,
  reasons: string[],
): Wall[] {
  const date = settings.date ?? page.date;
  const first = date === undefined ? undefined : Date.parse(`${date}T00:00:00Z`);
  let last: number | undefined;
  return ordered.flatMap(({ source, time }, rank): Wall[] => {
    if (time === undefined || time.kind === "wrong") return [];
    const zone = zoneFor(source, page, settings);
    const base = { source, rank, zone, text: String(source.time) };
    if (time.kind === "instant") {
      last = wallAt(time.instant, zone);
      return [{ ...base, rest: time.rest, candidates: [time.instant], isLocal: false }];
    }
    const wall = time.kind === "local" ? time.wall : onDay(time.clock, last, first);
    if (wall === undefined) {
      reasons.push(
        `${source.file}: ${source.where}: ${base.text} has no day: give the day of the oldest entry with --date, as in --date 2024-03-31`,
      );
      return [];
    }
    last = wall;
    if (time.kind === "clock" && (first === undefined || wall >= first + DAY))
      report.add(
        "madeUp",
        reportId(source),
        "time",
        `the day of ${base.text}: ${formatWall(wall).slice(0, 10)}`,
      );
    const candidates = instantsAt(wall, zone);
    if (candidates.length === 0)
      reasons.push(
        `${source.file}: ${source.where}: ${formatWall(wall).replace("T", " ")} never occurs in ${zoneName(zone)}, where the clocks go forward: write the time with its offset`,
      );
    return candidates.length === 0
      ? []
      : [{ ...base, rest: time.kind === "local" ? time.rest : 0, candidates, isLocal: true }];
  });
}

/** A clock time on the day of the entry before it; a clock that goes back is on the next day. */
function onDay(clock: number, last: number | undefined, first: number | undefined): number | undefined {
  if (last === undefined) return first === undefined ? undefined : first + clock;
  const day = Math.floor(last / DAY) * DAY;
  return day + clock < last ? day + DAY + clock : day + clock;
}

function zoneFor(source: SourceEntry, page: SourcePage, settings: TimeSettings): SourceZone {
  return settings.isZoneDecided ? settings.zone : (source.zone ?? page.zone ?? settings.zone);
}

function isZoneUndecided({ source }: Wall, page: SourcePage, settings: TimeSettings): boolean {
  return !settings.isZoneDecided && (source.zone ?? page.zone)?.kind !== "named";
}

function zoneName(zone: SourceZone): string {
  return zone.kind === "named" ? zone.name : isoOffset(zone.minutes);
}

/**
 * Of two instants the one that the order of the source leaves: times never go back from older to newer. Once from the
 * oldest on with the earliest that is possible, once from the newest with the latest: where both agree, it is decided.
 */
function decideBetween(walls: readonly Wall[], reasons: string[]): (number | undefined)[] {
  const earliest: (number | undefined)[] = [];
  let bound = Number.NEGATIVE_INFINITY;
  for (const { candidates } of walls) {
    const chosen = candidates.length === 1 ? candidates[0] : candidates.find((each) => each >= bound);
    earliest.push(chosen);
    bound = chosen ?? bound;
  }
  const latest: (number | undefined)[] = [];
  bound = Number.POSITIVE_INFINITY;
  for (const { candidates } of walls.toReversed()) {
    const chosen = candidates.length === 1 ? candidates[0] : candidates.findLast((each) => each <= bound);
    latest.unshift(chosen);
    bound = chosen ?? bound;
  }
  return walls.map(({ source, text, candidates, zone }, index) => {
    if (earliest[index] !== undefined && earliest[index] === latest[index]) return earliest[index];
    const both = candidates.map((instant) => formatWithOffset(instant, zone));
    reasons.push(
      `${source.file}: ${source.where}: ${text} occurs twice in ${zoneName(zone)}: write ${both.join(" or ")}`,
    );
    return undefined;
  });
}

function formatWithOffset(instant: number, zone: SourceZone): string {
  const wall = wallAt(instant, zone);
  return formatWall(wall) + isoOffset((wall - instant) / MINUTE);
}

/** A further time of an entry: when it was changed, corrected, taken down. `undefined` where it can't be read. */
export function resolveFurtherTime(
  raw: RawTime,
  entry: { instant: number; zone: SourceZone },
): number | undefined {
  const time = readSourceTime(raw);
  if (time.kind === "wrong") return undefined;
  if (time.kind === "instant") return time.instant;
  const day = Math.floor(wallAt(entry.instant, entry.zone) / DAY) * DAY;
  const wall = time.kind === "local" ? time.wall : day + time.clock;
  const candidates = instantsAt(wall, entry.zone);
  return candidates.find((each) => each >= entry.instant) ?? candidates[0];
}
