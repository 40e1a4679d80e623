import type { Moment } from "../model/content.ts";
import { formatShort, wallClock } from "../web/dates.ts";
import type { BarView, EntryView } from "./views.ts";

/** At most so many bars: each must be wide enough for a finger at 320 px. */
const MOST_BARS = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const STEPS_IN_DAYS = [1, 2, 3, 7, 14, 28, 91, 182, 365].map((days) => days * DAY);

/** Equal stretches of the coverage's own clock; they begin at full hours or days. */
export interface Scale {
  readonly origin: number;
  readonly step: number;
  readonly bars: number;
}

/** The stretches of time for entries at these moments, oldest first; none for so few that they have no shape. */
export function chartScale(moments: readonly Moment[]): Scale | undefined {
  const [first, last] = [moments[0], moments.at(-1)];
  return first && last && moments.length >= 3 ? scaleFor(wallClock(first), wallClock(last)) : undefined;
}

/** The bar of a moment, counted from 0. */
export function barIndex({ origin, step, bars }: Scale, moment: Moment): number {
  const bar = Math.floor((wallClock(moment) - origin) / step);
  // The wall's clock goes back in autumn, so that a bar can lie before the first or after the last.
  return Math.min(Math.max(bar, 0), bars - 1);
}

/** How the entries (oldest first) lie over time. Stretches without an entry have their place too. */
export function chartBars(scale: Scale, entries: readonly EntryView[], language: string): BarView[] {
  const bars: EntryView[][] = Array.from({ length: scale.bars }, () => []);
  for (const entry of entries) bars[entry.bar ?? 0]?.push(entry);
  return bars.map((members, index) => barView(barLabel(scale, index, language), members));
}

function barView(label: string, members: readonly EntryView[]): BarView {
  const [oldest, newest] = [members[0], members.at(-1)];
  return {
    label,
    entryCount: members.length,
    keyEventCount: members.filter(({ key }) => key).length,
    ...(oldest && { oldest: { time: { text: oldest.time.text }, storyHref: oldest.storyHref } }),
    ...(newest && { newest: { time: { text: newest.time.text }, pageHref: newest.pageHref } }),
  };
}

function scaleFor(first: number, last: number): Scale {
  const scales = [...STEPS, ...STEPS_IN_DAYS].map((step) => scaleIn(first, last, step));
  return scales.find(({ bars }) => bars <= MOST_BARS) ?? scaleIn(first, last, yearsFor(last - first));
}

function scaleIn(first: number, last: number, step: number): Scale {
  const unit = Math.min(step, DAY);
  const origin = Math.floor(first / unit) * unit;
  return { origin, step, bars: Math.max(1, Math.floor((last - origin) / step) + 1) };
}

function yearsFor(span: number): number {
  return Math.ceil(span / (365 * DAY) / (MOST_BARS - 1)) * 365 * DAY;
}

function barLabel({ origin, step, bars }: Scale, index: number, language: string): string {
  const begin = origin + index * step;
  if (step >= 365 * DAY) return formatShort(begin, "year", language);
  const severalDays = Math.floor(origin / DAY) !== Math.floor((origin + bars * step - 1) / DAY);
  const beginsDay = index === 0 || Math.floor(begin / DAY) !== Math.floor((begin - step) / DAY);
  const unit = step >= DAY || (severalDays && beginsDay) ? "day" : "hour";
  return formatShort(begin, unit, language);
}
