import { formatShort } from "../web/dates.ts";
import type { TimeAxis } from "./time-axis.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** How a column of the axis is named: `16` over `Wed`, `06`, `1969`. */
export interface ColumnText {
  readonly label: string;
  /** What is under it: the weekday of a day, the month of a week, the day that an hour begins. */
  readonly detail?: string;
}

/** The name of the column at `index`, counted from 0. */
export function columnText({ origin, columnStep }: TimeAxis, index: number, language: string): ColumnText {
  const begin = origin + index * columnStep;
  if (columnStep >= 365 * DAY) return { label: formatShort(begin, "year", language) };
  if (columnStep >= DAY) {
    const label = figuresOf(formatShort(begin, "day", language));
    return {
      label,
      detail: columnStep > DAY ? formatShort(begin, "month", language) : weekdayOf(begin, language),
    };
  }
  const label = formatShort(begin, columnStep < HOUR ? "clock" : "hour", language);
  const beginsDay = Math.floor(begin / DAY) !== Math.floor((begin - columnStep) / DAY);
  return { label, ...((index === 0 || beginsDay) && { detail: weekdayOf(begin, language) }) };
}

/** The widest weekday that fits under the column of a day on a phone; languages without short names get the day's number alone. */
const MAX_WEEKDAY = 5;

function weekdayOf(time: number, language: string): string {
  const name = formatShort(time, "weekday", language);
  return name.length <= MAX_WEEKDAY ? name : "";
}

function figuresOf(day: string): string {
  return /\p{Nd}+/u.exec(day)?.[0] ?? day;
}
