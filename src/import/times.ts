/** Times as sources write them. What they mean in a zone is decided elsewhere. */
import type { RawTime } from "./source.ts";

/** A time that has been read, and not yet placed in a zone or on a day. */
export type ReadTime =
  /** ms since 1970; `rest` is what the source has beyond milliseconds, as a fraction of one. */
  | { readonly kind: "instant"; readonly instant: number; readonly rest: number }
  /** On a clock without a zone, in ms as if it were UTC. */
  | { readonly kind: "local"; readonly wall: number; readonly rest: number }
  /** On a clock without a day, in ms since midnight. */
  | { readonly kind: "clock"; readonly clock: number }
  | { readonly kind: "wrong"; readonly reason: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From this number on a number counts milliseconds, below it seconds. */
const FIRST_MILLISECONDS = 100_000_000_000;
const LAST_INSTANT = Date.UTC(2200, 0);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads a time; what is wrong with it is said in a few words. */
export function readSourceTime(raw: RawTime): ReadTime {
  if (typeof raw === "number") return readNumber(raw);
  const text = withSigns(raw.replace(/[\s\u00a0\u202f]+/g, " ").trim());
  if (/^-?\d{9,}(?:\.\d+)?$/.test(text)) return readNumber(Number(text));
  return readMail(text) ?? readDated(text) ?? readClockAlone(text) ?? unreadable(text);
}

/** `20240505T100800Z` as `2024-05-05T10:08:00Z`. */
function withSigns(text: string): string {
  return text.replace(
    /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(?=\D|$)/,
    (_, year, month, day, hours, minutes, seconds = "00") =>
      `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`,
  );
}

function unreadable(text: string): ReadTime {
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(text))
    return wrong(`"${text}" can be two days: write it as 2024-03-31 10:00`);
  const letters = /\d(?::\d{2})?(?: ?[ap]\.?m\.?)? ?\(?([A-Z]{2,5})\)?$/.exec(text)?.[1];
  if (letters !== undefined)
    return wrong(`"${text}" has no offset: ${letters} can mean several zones, write +00:00 or the like`);
  return wrong(`"${text}" is no time: write it as 2024-03-31T10:00, or as seconds since 1970`);
}

function wrong(reason: string): ReadTime {
  return { kind: "wrong", reason };
}

function readNumber(number: number): ReadTime {
  const milliseconds = Math.abs(number) >= FIRST_MILLISECONDS ? number : number * 1000;
  if (!Number.isFinite(milliseconds) || milliseconds < 0 || milliseconds > LAST_INSTANT)
    return wrong(`${number} is no time: give seconds since 1970`);
  // Thousandths of a number are not exact: 1583021700.75 is.
  const instant = Math.floor(Math.round(milliseconds * 1000) / 1000);
  return { kind: "instant", instant, rest: milliseconds - instant };
}

/** `Sun, 01 Mar 2020 00:10:00 GMT`: the one form in which letters are a zone. */
function readMail(text: string): ReadTime | undefined {
  const found =
    /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ?(GMT|UTC?|Z|[+-]\d{2}:?\d{2})$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, day = "", month = "", year = "", clock = "", zone = ""] = found;
  const date = dateOf(year, MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  return place(text, date, readClock(clock), /^[A-Z]/.test(zone) ? "Z" : zone);
}

const DATE_FORMS: readonly [RegExp, (parts: string[]) => number | undefined][] = [
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/,
    ([year = "", month, day]) => dateOf(year, Number(month), Number(day)),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?=T\d)/, ([year = "", month, day]) => dateOf(year, Number(month), Number(day))],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, ([day, month, year = ""]) => dateOf(year, Number(month), Number(day))],
  [
    /^(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})/,
    ([day, month = "", year = ""]) => dateOf(year, monthOf(month), Number(day)),
  ],
  [
    /^(?:[A-Za-z]+,? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/,
    ([month = "", day, year = ""]) => dateOf(year, monthOf(month), Number(day)),
  ],
];

function readDated(text: string): ReadTime | undefined {
  for (const [form, read] of DATE_FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const date = read(found.slice(1));
    const rest = text.slice(found[0].length).replace(/^(?:T|,? (?:at )?|,)/, "");
    if (rest === "") return wrong(`"${text}" is a day without a time`);
    const [, clock = "", zone] = /^(.*?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/.exec(rest) ?? [];
    return place(text, date, readClock(clock), zone);
  }
  return undefined;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** ms of a day's beginning as if it were UTC; `undefined` for a day that no calendar has. */
function dateOf(year: string, month: number, day: number): number | undefined {
  const date = Date.UTC(Number(year), month - 1, day);
  const read = new Date(date);
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day && Number(year) > 1000
    ? date
    : undefined;
}

interface Clock {
  readonly clock: number;
  readonly rest: number;
}

const CLOCK =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?([ap])\.? ?m\.?)?(?: (?:Uhr|h))?$/i;

/** A clock of 24 or of twelve hours; `undefined` where it is none. */
function readClock(text: string): Clock | undefined {
  const [, hour = "", minute, second = "0", fraction = "", half] = CLOCK.exec(text.trim()) ?? [];
  if (hour === "" || (minute === undefined && half === undefined)) return undefined;
  const [hours, minutes, seconds] = [Number(hour), Number(minute ?? 0), Number(second)];
  const isTwelve = half !== undefined;
  if (minutes > 59 || seconds > 59 || hours > (isTwelve ? 12 : 23) || (isTwelve && hours === 0))
    return undefined;
  const shift = isTwelve ? (hours % 12) + (half?.toLowerCase() === "p" ? 12 : 0) : hours;
  const micro = Number(fraction.padEnd(9, "0").slice(0, 9)) / 1_000_000;
  const milliseconds = Math.floor(micro);
  return {
    clock: shift * HOUR + minutes * MINUTE + seconds * 1000 + milliseconds,
    rest: micro - milliseconds,
  };
}

function place(
  text: string,
  date: number | undefined,
  clock: Clock | undefined,
  zone: string | undefined,
): ReadTime {
  if (clock === undefined) return unreadable(text);
  if (date === undefined) return wrong(`"${text}" is a day that no calendar has`);
  const wall = date + clock.clock;
  if (zone === undefined) return { kind: "local", wall, rest: clock.rest };
  const offset = offsetOf(zone);
  if (offset === undefined) return wrong(`"${text}" has an offset that no zone has`);
  return { kind: "instant", instant: wall - offset * MINUTE, rest: clock.rest };
}

function offsetOf(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const [, sign, hours = "", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 14 * 60 || Number(minutes) > 59 ? undefined : sign === "-" ? -offset : offset;
}

function readClockAlone(text: string): ReadTime | undefined {
  const clock = readClock(text);
  return clock && { kind: "clock", clock: clock.clock };
}

/** A time at the beginning of a heading, and the words behind it. `undefined` where it begins with none. */
export function splitTimeFromHeading(heading: string): { time: string; rest: string } | undefined {
  const found =
    /^((?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}(?:[:.]\d{2}(?::\d{2})?(?: ?[ap]\.? ?m\b\.?)?| ?[ap]\.? ?m\b\.?)(?: ?(?:Uhr|Z|[+-]\d{2}:\d{2}))?)(?:\s*[–—|:-]\s+|\s*[–—|]\s*|:?\s+|$)(.*)$/is.exec(
      heading.replace(/\u00a0/g, " ").trim(),
    );
  if (!found) return undefined;
  const [, time = "", rest = ""] = found;
  const read = readSourceTime(time);
  return read.kind === "wrong" ? undefined : { time, rest: rest.trim() };
}
