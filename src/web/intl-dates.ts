/** Dates, clocks and zones in other languages than English: as CLDR has them, through Intl. */
import type { Moment } from "../model/content.ts";
import { getOrCreate } from "./get-or-create.ts";
import { directionOf } from "./words/index.ts";
import { utcOffset } from "./zones.ts";

const formatters = new Map<string, Intl.DateTimeFormat>();

const STYLES = {
  clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short" },
  year: { year: "numeric" },
  long: { dateStyle: "long" },
  full: { dateStyle: "full" },
} as const;

/** The wall's clock, as the UTC fields of a Date, in the words of a language. */
export function formatWithIntl(wall: Date, language: string, style: keyof typeof STYLES): string {
  const options = { ...STYLES[style], timeZone: "UTC", calendar: "gregory" };
  const formatter = getOrCreate(
    formatters,
    `${language} ${style}`,
    () => new Intl.DateTimeFormat(language, options),
  );
  return inPrint(formatter.format(wall), language);
}

/** Where newspapers write dates otherwise than CLDR. */
const IN_PRINT: readonly (readonly [tags: RegExp, mend: (date: string) => string])[] = [
  [/^fr\b/i, (date) => date.replace(/(?<!\d)1(?= \p{L})/u, "1er")],
  [/^pt(-BR)?$/i, (date) => date.replace(/(?<!\d)1(?= de )/, "1º")],
  [/^uk\b/i, (date) => date.replace(/\sр\.$/, " року")],
];

function inPrint(date: string, language: string): string {
  const mend = IN_PRINT.find(([tags]) => tags.test(language))?.[1];
  return mend ? mend(date) : date;
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
