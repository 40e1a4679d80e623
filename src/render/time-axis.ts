/** An axis of time for a coverage: columns that are links, and bins that are bars. All are equally long. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times are the coverage's own clock in ms, as if it were UTC. */
export interface TimeAxis {
  readonly origin: number;
  readonly columnStep: number;
  readonly columns: number;
  readonly binStep: number;
  readonly bins: number;
}

/** A column must be wide enough for a finger at 320 px. */
const MAX_COLUMNS = 11;
/** Columns whose names are clock times, or years, need more room. */
const MAX_LONG_NAMED = 6;
/** A bar must be wide enough to be seen at 320 px. */
const MAX_BINS = 110;

const STEPS_IN_MINUTES = [5, 10, 15, 30, 60, 120, 180, 360].map((minutes) => minutes * MINUTE);
const STEPS_IN_DAYS = [1, 2, 7, 14, 28, 91, 182, 365].map((days) => days * DAY);
const BIN_STEPS = [
  ...[1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE),
  ...[1, 2, 7, 14, 28, 91, 182, 365].map((days) => days * DAY),
];

/** The axis for a coverage from its first entry to its last. Three days and more are divided into whole days. */
export function axisFor(first: number, last: number): TimeAxis {
  const days = Math.floor(last / DAY) - Math.floor(first / DAY) + 1;
  const steps = days >= 3 ? STEPS_IN_DAYS : [...STEPS_IN_MINUTES, ...STEPS_IN_DAYS];
  const fitting = steps.map((step) => columnsFor(first, last, step)).find(fits);
  const { origin, step, columns } = fitting ?? columnsFor(first, last, yearsFor(last - first));
  const binStep = BIN_STEPS.find((bin) => step % bin === 0 && (columns * step) / bin <= MAX_BINS) ?? step;
  return { origin, columnStep: step, columns, binStep, bins: (columns * step) / binStep };
}

interface Columns {
  readonly origin: number;
  readonly step: number;
  readonly columns: number;
}

function columnsFor(first: number, last: number, step: number): Columns {
  const unit = Math.min(step, DAY);
  const origin = Math.floor(first / unit) * unit;
  return { origin, step, columns: Math.max(1, Math.floor((last - origin) / step) + 1) };
}

function fits({ step, columns }: Columns): boolean {
  return columns <= (step < HOUR || step >= 365 * DAY ? MAX_LONG_NAMED : MAX_COLUMNS);
}

function yearsFor(span: number): number {
  return Math.ceil(span / (365 * DAY) / (MAX_LONG_NAMED - 1)) * 365 * DAY;
}
