/** Times around clock changes, compared with another reader of the time zone database: Intl. */
import fc from "fast-check";
import { VFile } from "vfile";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Moment } from "../src/model/content.ts";
import { readTime } from "../src/validate/time.ts";
import { formatTime, isoTime } from "../src/web/dates.ts";
import { entry, live } from "./live.ts";
import { articleIn, only, pageAt, textOf } from "./page.ts";
import { rounds } from "./rounds.ts";

const ZONES = [
  "Europe/London",
  "America/Chicago",
  "Australia/Sydney",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "UTC",
];
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FROM = Date.UTC(1969, 0, 1);
const UNTIL = Date.UTC(2031, 0, 1);

/** The wall time that Intl shows, as the ms of a UTC date. */
function wallOf(zone: string, instant: number): number {
  const parts = formatterOf(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const fields = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const known =
    formatters.get(timeZone) ?? new Intl.DateTimeFormat("en-GB", { timeZone, ...fields, ...clock });
  formatters.set(timeZone, known);
  return known;
}

/** Every instant at which the clocks of a zone show this wall time: none, one or two. */
function instantsOf(zone: string, wall: number): number[] {
  const nearby = Array.from({ length: 13 }, (_, index) => wall + (index - 6) * (DAY / 4));
  const offsets = new Set(nearby.map((instant) => wallOf(zone, instant) - instant));
  const instants = [...offsets].map((offset) => wall - offset);
  return instants.filter((instant) => wallOf(zone, instant) === wall).toSorted((a, b) => a - b);
}

/** The instants at which the clocks of a zone change, to the minute. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  const offset = (instant: number) => wallOf(zone, instant) - instant;
  for (let start = FROM; start < UNTIL; start += 10 * DAY) {
    if (offset(start) === offset(start + 10 * DAY)) continue;
    let [before, after] = [start, start + 10 * DAY];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
      if (offset(middle) === offset(start)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

/** A zone and a wall time in it, most of them within two hours of a clock change. */
const wallTimes = fc.oneof(
  ...ZONES.map((zone) => {
    const changes = changesOf(zone);
    const anywhere = fc
      .integer({ min: FROM / MINUTE, max: UNTIL / MINUTE })
      .map((minutes) => minutes * MINUTE);
    const near = fc
      .tuple(fc.constantFrom(FROM, ...changes), fc.integer({ min: -120, max: 120 }))
      .map(([change, minutes]) => wallOf(zone, change) + minutes * MINUTE);
    return fc.oneof(anywhere, { arbitrary: near, weight: 5 }).map((wall) => ({ zone, wall }));
  }),
);

interface Answer {
  readonly moment: Moment | undefined;
  readonly problems: readonly string[];
  readonly words: string;
}

function read(text: string, zone: string): Answer {
  const file = new VFile({ path: "entry.md" });
  const moment = readTime({ file, zone }, text, { line: 2, column: 7 });
  return {
    moment,
    problems: file.messages.map(({ ruleId }) => ruleId ?? ""),
    words: file.messages.map(({ reason }) => reason).join(),
  };
}

function text(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

function iso(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function instantIn(words: string, spelling: RegExp, zone: string): number | undefined {
  return read(spelling.exec(words)?.[1] ?? "", zone).moment?.instant;
}

/** The expected result for every wall time; `wall` as in `instantsOf`. */
function holds({ zone, wall }: { zone: string; wall: number }): void {
  const instants = instantsOf(zone, wall);
  const { moment, problems, words } = read(text(wall), zone);
  const [first, second] = instants;
  if (first === undefined) {
    expect({ moment, problems }).toEqual({ moment: undefined, problems: ["time-nonexistent"] });
    expect(instantIn(words, /did you mean (\S+)\?/, zone)).toBeTypeOf("number");
  } else if (second !== undefined) {
    expect({ moment, problems }).toEqual({ moment: undefined, problems: ["time-ambiguous"] });
    expect(instantIn(words, /write (\S+) for the first/, zone)).toBe(first);
    expect(instantIn(words, /or (\S+) for the second/, zone)).toBe(second);
  } else {
    expect(problems).toEqual([]);
    expect(moment?.instant).toBe(first);
    if (moment) expect(isoTime(moment)).toBe(`${text(wall)}:00${iso((wall - first) / MINUTE)}`);
  }
}

test("a wall time is printed as it was read, and rejected when it occurs twice or never", () => {
  fc.assert(fc.property(wallTimes, holds), { numRuns: rounds(1500) });
});

test("each clock change has hours that never occur and hours that occur twice, in both hemispheres", () => {
  const walls = ZONES.flatMap((zone) =>
    changesOf(zone).flatMap((change) =>
      [-45, -15, 15, 45].map((minutes) => ({ zone, wall: wallOf(zone, change) + minutes * MINUTE })),
    ),
  );
  const counts = new Set<string>();
  for (const { zone, wall } of walls) {
    counts.add(`${zone} ${instantsOf(zone, wall).length}`);
    holds({ zone, wall });
  }
  for (const zone of ZONES.slice(0, 5)) {
    expect(counts).toContain(`${zone} 0`);
    expect(counts).toContain(`${zone} 2`);
  }
});

test("an offset or Z selects the instant, shown with the coverage's own offset and never as Z", () => {
  const offsets = fc.integer({ min: -56, max: 56 }).map((quarters) => quarters * 15);
  fc.assert(
    fc.property(wallTimes, offsets, fc.boolean(), ({ zone, wall: instant }, offset, isZ) => {
      const minutes = isZ ? 0 : offset;
      const written = `${text(instant + minutes * MINUTE)}${isZ ? "Z" : iso(minutes)}`;
      const { moment } = read(written, zone);
      expect(moment?.instant).toBe(instant);
      const printed = moment && formatTime(moment, zone, "en");
      expect(printed?.datetime).toMatch(/T\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(Date.parse(printed?.datetime ?? "")).toBe(instant);
      expect(`${printed?.day}T${printed?.clock}`).toBe(text(wallOf(zone, instant)));
    }),
    { numRuns: rounds(500) },
  );
});

describe("in any time zone of the machine", () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test.each(ZONES)("%s", (zone) => {
    process.env.TZ = zone;
    expect(new Date(0).getHours() * 60 + new Date(0).getMinutes()).toBe(
      (wallOf(zone, 0) / MINUTE + 1440) % 1440,
    );
    fc.assert(fc.property(wallTimes, holds), { numRuns: 200 });
  });
});

test.each(["2026-01-15", "2026-07-15"])("in any season of the machine's clock: %s", (day) => {
  vi.useFakeTimers({ now: Date.parse(day) });
  try {
    fc.assert(fc.property(wallTimes, holds), { numRuns: 500 });
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ["Europe/London", "1969-07-20T21:17", "1969-07-20T21:17:00+01:00", "20 July 1969, 21:17 BST"],
  ["America/Chicago", "1969-07-20 15:17:40", "1969-07-20T15:17:40-05:00", "20 July 1969, 15:17 CDT"],
  ["Australia/Sydney", "2000-09-25T20:10", "2000-09-25T20:10:00+11:00", "25 September 2000, 20:10 AEDT"],
  ["America/St_Johns", "2024-04-08T18:42Z", "2024-04-08T16:12:00-02:30", "8 April 2024, 16:12 NDT"],
  [
    "Australia/Lord_Howe",
    "2025-01-15T09:30",
    "2025-01-15T09:30:00+11:00",
    "15 January 2025, 09:30 UTC+11:00",
  ],
  ["Australia/Lord_Howe", "2025-07-15T09:30", "2025-07-15T09:30:00+10:30", "15 July 2025, 09:30 UTC+10:30"],
  ["Asia/Kathmandu", "2015-04-25T06:11:25Z", "2015-04-25T11:56:25+05:45", "25 April 2015, 11:56 UTC+05:45"],
  ["UTC", "2025-03-20T10:05", "2025-03-20T10:05:00+00:00", "20 March 2025, 10:05 UTC"],
])("in %s, %s is %s", (zone, written, datetime, words) => {
  const built = live({
    "c/index.md": `---\ntitle: C\ntimezone: ${zone}\n---\n`,
    "c/e.md": entry(`time: ${written}`),
  });
  const article = articleIn(pageAt(built, "c/index.html"), "e");
  const time = only(article, "time");
  expect(time.attributes.datetime).toBe(datetime);
  expect(textOf(time)).toBe(words);
});
