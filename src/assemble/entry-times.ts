/** Times of entries that can't be right beside those of their coverage. */
import type { Entry, Masthead, Moment } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { Validated, ValidatedCoverage } from "../model/source.ts";
import { isoTime } from "../web/dates.ts";

const DAY_IN_MS = 86_400_000;
/** An entry that is so far from all others has a mistyped year, or is an afterthought. */
const MAX_GAP_IN_MS = 180 * DAY_IN_MS;

/** Notes entries before the start or after the end that their masthead gives, and entries of another year than the others. */
export function checkEntryTimes({ masthead, entries }: ValidatedCoverage): void {
  const inside = entries.filter((entry) => !isOutside(entry, masthead));
  for (const entry of farFrom(inside, masthead.thing)) {
    const { file, places, thing } = entry;
    report(file, "time-far", { time: isoTime(thing.time) }, places.value(["time"]));
  }
}

/** Notes times of published entries that are still to come. `now` is in ms since 1970. */
export function checkFutureTimes(shown: readonly Validated<Entry>[], now: number): void {
  for (const { thing, file, places } of shown) {
    const { time, updated, removed, corrections } = thing;
    const all: (readonly [Moment | undefined, readonly PropertyKey[]])[] = [
      [time, ["time"]],
      [updated, ["updated"]],
      [removed?.time, ["removed", "time"]],
      ...corrections.map((one, index) => [one.time, ["corrections", index, "time"]] as const),
    ];
    const late = all.find(([moment]) => moment !== undefined && moment.instant > now);
    // One message is enough for one slip.
    const isKnown = file.messages.some(({ ruleId }) => ruleId === "time-far" || ruleId === "time-outside");
    if (late?.[0] && !isKnown)
      report(file, "time-future", { key: String(late[1][0]), time: isoTime(late[0]) }, places.value(late[1]));
  }
}

function isOutside({ thing, file, places }: Validated<Entry>, masthead: Validated<Masthead>): boolean {
  const { start, end } = masthead.thing;
  const isBefore = start !== undefined && thing.time.instant < start.instant;
  const isAfter = end !== undefined && thing.time.instant > end.instant;
  // An end before the start is a problem of its own.
  if (start && end && end.instant < start.instant) return false;
  const bound = isBefore ? start : isAfter ? end : undefined;
  if (!bound) return false;
  const details = {
    key: isBefore ? "start" : "end",
    bound: isoTime(bound),
    other: masthead.file.path,
  } as const;
  report(file, "time-outside", details, places.value(["time"]));
  return true;
}

/**
 * The entries that a long gap parts from the coverage's own time: what the masthead says, or else the middle entry.
 * Where they are many, the coverage is one that goes on for years.
 */
function farFrom(entries: readonly Validated<Entry>[], { start, end, date }: Masthead): Validated<Entry>[] {
  const sorted = entries.toSorted((a, b) => a.thing.time.instant - b.thing.time.instant);
  const day = date === undefined ? undefined : Date.parse(date);
  const known = day ?? start?.instant ?? end?.instant;
  const instants = sorted.map(({ thing }) => thing.time.instant);
  const middle = known ?? instants[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const [first, last] = chainAround(middle, instants);
  const far = sorted.filter(({ thing }) => thing.time.instant < first || thing.time.instant > last);
  return known !== undefined || far.length <= Math.max(1, sorted.length / 10) ? far : [];
}

/** The first and the last instant that can be reached from one without a long gap. */
function chainAround(middle: number, sorted: readonly number[]): readonly [first: number, last: number] {
  let [first, last] = [middle, middle];
  for (const instant of sorted) if (instant > last && instant - last <= MAX_GAP_IN_MS) last = instant;
  for (const instant of sorted.toReversed())
    if (instant < first && first - instant <= MAX_GAP_IN_MS) first = instant;
  return [first, last];
}
