import type { Moment } from "../model/content.ts";
import { printBriefly, wallTime } from "../web/dates.ts";
import type { BarView, EntryView } from "./views.ts";

/** At most so many bars: each must be wide enough for a finger at 320 px. */
const MOST_BARS = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const STEPS_IN_DAYS = [1, 2, 3, 7, 14, 28, 91, 182, 365].map((days) => days * DAY);

/** Equal stretches of the coverage's own clock; they begin at full hours or days. */
interface Scale {
  readonly origin: number;
  readonly step: number;
  readonly bars: number;
}

/** How the entries (oldest first) lie over time. Stretches without an entry have their place too. */
export function shapeOf(
  entries: readonly EntryView[],
  moments: readonly Moment[],
  language: string,
): BarView[] {
  const walls = moments.map(wallTime);
  const first = walls[0];
  const last = walls.at(-1);
  if (first === undefined || last === undefined || entries.length < 3) return [];
  const scale = scaleFor(first, last);
  const bars = Array.from({ length: scale.bars }, (_, index) => ({
    label: labelOf(scale, index, language),
    entries: [] as EntryView[],
  }));
  entries.forEach((entry, index) => {
    const bar = Math.floor(((walls[index] ?? first) - scale.origin) / scale.step);
    // The wall's clock goes back in autumn, so that a bar can lie before the first or after the last.
    bars[Math.min(Math.max(bar, 0), scale.bars - 1)]?.entries.push(entry);
  });
  return bars;
}

function scaleFor(first: number, last: number): Scale {
  const scales = [...STEPS, ...STEPS_IN_DAYS].map((step) => scaleOf(first, last, step));
  return scales.find(({ bars }) => bars <= MOST_BARS) ?? scaleOf(first, last, yearsFor(last - first));
}

function scaleOf(first: number, last: number, step: number): Scale {
  const unit = Math.min(step, DAY);
  const origin = Math.floor(first / unit) * unit;
  return { origin, step, bars: Math.max(1, Math.floor((last - origin) / step) + 1) };
}

function yearsFor(span: number): number {
  return Math.ceil(span / (365 * DAY) / (MOST_BARS - 1)) * 365 * DAY;
}

function labelOf({ origin, step, bars }: Scale, index: number, language: string): string {
  const begin = origin + index * step;
  if (step >= 365 * DAY) return printBriefly(begin, "year", language);
  const severalDays = Math.floor(origin / DAY) !== Math.floor((origin + bars * step - 1) / DAY);
  const beginsDay = index === 0 || Math.floor(begin / DAY) !== Math.floor((begin - step) / DAY);
  const unit = step >= DAY || (severalDays && beginsDay) ? "day" : "hour";
  return printBriefly(begin, unit, language);
}
