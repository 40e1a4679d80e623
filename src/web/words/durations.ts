/** How a language writes the units of a length of time. */
export interface DurationUnits {
  readonly days: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly minutes: (count: number) => string;
  /** Between two units; a space if left out. */
  readonly joint?: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time in its two largest units: `4 min`, `7 h 50 min`, `3 days 1 h`. From ten days on the days alone. */
export function printDuration(minutes: number, units: DurationUnits): string {
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  const rest = minutes % HOUR;
  const parts =
    days > 0
      ? [units.days(days), ...(hours > 0 && days < 10 ? [units.hours(hours)] : [])]
      : [
          ...(hours > 0 ? [units.hours(hours)] : []),
          ...(rest > 0 || hours === 0 ? [units.minutes(rest)] : []),
        ];
  return parts.join(units.joint ?? " ");
}
