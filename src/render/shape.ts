/** The shape of a coverage: how its entries are spread over its true time axis. */
import type { Moment } from "../model/content.ts";
import { dayOf, wallClock } from "../web/dates.ts";
import { axisFor, type TimeAxis } from "./time-axis.ts";
import { type ColumnText, columnText } from "./time-columns.ts";
import type { AxisPosition, ColumnView, EntryView, ShapeView } from "./views.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** So few entries have no shape. */
const MIN_ENTRIES = 8;

/**
 * Marks of key events are so far apart, in percent of the axis: hardly less than a mark is wide on a phone. Every page of a
 * closed coverage has all marks.
 */
const MARK_GAP = 1;

/** The axis for entries at these moments, oldest first; `undefined` for very few. */
export function axisOf(moments: readonly Moment[]): TimeAxis | undefined {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last || moments.length < MIN_ENTRIES) return undefined;
  return axisFor(wallClock(first), wallClock(last));
}

/** Where on the axis a moment is. */
export function positionOn(axis: TimeAxis, moment: Moment): AxisPosition {
  return { bin: binOf(axis, wallClock(moment)), percent: percentOf(axis, moment) };
}

/** An entry's moment and its view. */
interface PlacedEntry {
  readonly time: Moment;
  readonly view: EntryView;
}

/** The shape of a coverage whose entries, oldest first, are these. */
export function shapeOf(axis: TimeAxis, entries: readonly PlacedEntry[], language: string): ShapeView {
  const { origin, bins, binStep } = axis;
  const counts = countBins(
    axis,
    entries.map(({ time }) => wallClock(time)),
  );
  return {
    origin,
    bins,
    binMinutes: binStep / MINUTE,
    counts,
    keys: spreadMarks(
      entries.flatMap(({ view }) => (view.key && view.position ? [view.position.percent] : [])),
    ),
    columns: columnsOf(axis, entries, language),
  };
}

/** The marks that are far enough from the one before. `marks` are in ascending order, in percent. */
function spreadMarks(marks: readonly number[]): readonly number[] {
  const spread: number[] = [];
  for (const mark of marks) {
    const last = spread.at(-1);
    if (last === undefined || mark - last >= MARK_GAP) spread.push(mark);
  }
  return spread;
}

/** How many of these times (ms, on the coverage's own clock) are in each bin that has any. */
export function countBins(
  axis: Pick<TimeAxis, "origin" | "binStep" | "bins">,
  times: readonly number[],
): ShapeView["counts"] {
  const counts = new Map<number, number>();
  for (const time of times) {
    const bin = binOf(axis, time);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b);
}

// The clock on the wall is set back in autumn, so that a time can be before the first bin or after the last.
function binOf(
  { origin, binStep, bins }: Pick<TimeAxis, "origin" | "binStep" | "bins">,
  time: number,
): number {
  return Math.min(Math.max(Math.floor((time - origin) / binStep), 0), bins - 1);
}

/** The place of a moment on the axis, in percent of its length, with one decimal. */
function percentOf({ origin, binStep, bins }: TimeAxis, moment: Moment): number {
  const share = (wallClock(moment) - origin) / (binStep * bins);
  return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}

function columnsOf(axis: TimeAxis, entries: readonly PlacedEntry[], language: string): ColumnView[] {
  const columns: PlacedEntry[][] = Array.from({ length: axis.columns }, () => []);
  for (const entry of entries) {
    const column = Math.floor((wallClock(entry.time) - axis.origin) / axis.columnStep);
    columns[Math.min(Math.max(column, 0), axis.columns - 1)]?.push(entry);
  }
  return columns.map((members, index) => columnView(columnText(axis, index, language), axis, members));
}

function columnView(text: ColumnText, { columnStep }: TimeAxis, members: readonly PlacedEntry[]): ColumnView {
  const [oldest, newest] = [members[0], members.at(-1)];
  return {
    ...text,
    entryCount: members.length,
    keyEventCount: members.filter(({ view }) => view.key).length,
    ...(oldest &&
      newest && {
        oldest: oldest.view.id,
        newest: newest.view.id,
        anchor: anchorOf(oldest.time, columnStep),
        from: oldest.view.time.text,
        to: newest.view.time.text,
      }),
  };
}

/** The id of the day or the hour on the headlines page: `2031-05-14`, `2031-05-14T09`. */
function anchorOf(time: Moment, step: number): string {
  const hour = Math.floor((wallClock(time) % DAY) / (60 * MINUTE));
  return step >= DAY ? dayOf(time) : `${dayOf(time)}T${String(hour).padStart(2, "0")}`;
}
