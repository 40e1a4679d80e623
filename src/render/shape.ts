import type { BarView, EntryView } from "./views.ts";

/** At most so many bars: each must be wide enough for a finger at 320 px. */
const MOST_BARS = 24;
const STEPS_IN_MINUTES = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 43200, 525600];

/** How the entries (oldest first) lie over time: one bar for each stretch that has any. */
export function shapeOf(entries: readonly EntryView[], instants: readonly number[]): BarView[] {
  const first = instants[0];
  const last = instants.at(-1);
  if (first === undefined || last === undefined || entries.length < 3) return [];
  const step = stepFor(last - first);
  const bars = new Map<number, EntryView[]>();
  entries.forEach((entry, index) => {
    const bar = Math.floor(((instants[index] ?? first) - first) / step);
    const members = bars.get(bar);
    if (members) members.push(entry);
    else bars.set(bar, [entry]);
  });
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, bar) =>
    barOf(bars.get(bar) ?? []),
  ).flat();
}

function stepFor(span: number): number {
  const minutes = STEPS_IN_MINUTES.find((step) => span / (step * 60_000) < MOST_BARS);
  return (minutes ?? Math.ceil(span / 60_000 / MOST_BARS) + 1) * 60_000;
}

function barOf(members: readonly EntryView[]): BarView[] {
  const first = members[0];
  const last = members.at(-1);
  if (!first || !last) return [];
  return [
    {
      href: first.pageHref,
      from: first.time,
      to: last.time,
      count: members.length,
      hasKeyEvent: members.some(({ key }) => key),
    },
  ];
}
