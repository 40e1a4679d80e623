/** Dates, clocks and zones in other languages than English: as CLDR has them, through Intl. */
import type { Moment } from "../model/content.ts";
import { getOrCreate } from "./get-or-create.ts";
import { directionOf } from "./words/index.ts";
import { utcOffset } from "./zones.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

const STYLES = {
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  weekday: { weekday: "short" },
  day: { day: "numeric" },
  month: { month: "short" },
  dayAndMonth: { day: "numeric", month: "long" },
  year: { year: "numeric" },
  long: { dateStyle: "long" },
  full: { dateStyle: "full" },
} as const;

/** The wall's clock, as the UTC fields of a Date, in the words of a language. */
export function formatWithIntl(wall: Date, language: string, style: keyof typeof STYLES): string {
  return inPrint(formatterOf(language, style).format(wall), language);
}

/** `24. Juli`; with the first of several days of the month, `16.–24. Juli`. */
export function dayAndMonthWithIntl(wall: Date, language: string, firstDay?: string): string {
  if (firstDay === undefined) return formatWithIntl(wall, language, "dayAndMonth");
  const parts = formatterOf(language, "dayAndMonth").formatToParts(wall);
  // Some languages add a sign to the day's figures: German a point, Japanese the word for day at the end of the range.
  const figures = /\p{Nd}+/u.exec(firstDay)?.[0] ?? firstDay;
  const point = parts.some(({ type, value }) => type === "literal" && value.startsWith(".")) ? "." : "";
  return parts.map(({ type, value }) => (type === "day" ? `${figures}${point}–${value}` : value)).join("");
}

function formatterOf(language: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const options = { ...STYLES[style], timeZone: "UTC", calendar: "gregory" };
  const create = () => new Intl.DateTimeFormat(language, options);
  return getOrCreate(formatters, `${language} ${style}`, create);
}

/** Where newspapers write dates otherwise than CLDR. */
const IN_PRINT: readonly (readonly [tags: RegExp, correct: (date: string) => string])[] = [
  [/^fr\b/i, (date) => date.replace(/(?<!\d)1(?= \p{L})/u, "1er")],
  // The letter alone, for the day of the week in few words.
  [/^(he|iw)\b/i, (date) => date.replace(/^יום (?=\p{L}׳$)/u, "")],
  [/^it\b/i, (date) => date.replace(/(?<!\d)1(?= \p{L})/u, "1º")],
  [/^pt(-BR)?$/i, (date) => date.replace(/(?<!\d)1(?= de )/, "1º")],
  [/^uk\b/i, (date) => date.replace(/\sр\.$/, " року")],
];

function inPrint(date: string, language: string): string {
  const correct = IN_PRINT.find(([tags]) => tags.test(language))?.[1];
  return correct ? correct(date) : date;
}

/** `UTC+05:30`; it would fall apart among letters that run from right to left, where Intl knows a better way. */
export function formatOffset(moment: Moment, zone: string, language: string): string {
  if (directionOf(language) === "rtl") return byZone(moment.instant, zone, language, "longOffset");
  const digits = new Intl.NumberFormat(language, { useGrouping: false });
  return utcOffset(moment.offset).replace(/\d/g, (digit) => digits.format(Number(digit)));
}

/** A zone that has no name of its own at an instant is named after its country; `undefined` where even that fails. */
export function longZoneName(instant: number, zone: string, language: string): string | undefined {
  const names = [byZone(instant, zone, language, "long"), byZone(instant, zone, language, "longGeneric")];
  // What holds a figure is but the offset.
  return names.find((name) => name !== "" && !/\p{Nd}/u.test(name));
}

function byZone(
  instant: number,
  timeZone: string,
  language: string,
  timeZoneName: "long" | "longGeneric" | "longOffset",
): string {
  const formatter = getOrCreate(
    formatters,
    `${language} ${timeZone} ${timeZoneName}`,
    () => new Intl.DateTimeFormat(language, { timeZone, timeZoneName }),
  );
  return formatter.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
