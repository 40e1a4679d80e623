/** A time means one instant, or the source is rejected. */
import { expect, test } from "vitest";
import { readSourceTime, splitTimeFromHeading } from "../../src/import/times.ts";
import { importing } from "./sources.ts";

const instant = (text: string) => ({ kind: "instant", instant: Date.parse(text) });
const wall = (text: string) => ({ kind: "local", wall: Date.parse(`${text}Z`) });

test.each([
  [1583020800, instant("2020-03-01T00:00:00Z")],
  ["1583020860000", instant("2020-03-01T00:01:00Z")],
  ["2020-03-01T01:05:00+0100", instant("2020-03-01T00:05:00Z")],
  ["20200301T001000Z", instant("2020-03-01T00:10:00Z")],
  ["Sun, 01 Mar 2020 00:10:00 GMT", instant("2020-03-01T00:10:00Z")],
  ["2020-03-01 1:15 AM +01:00", instant("2020-03-01T00:15:00Z")],
  ["2020-03-01T10:05:30.250Z", instant("2020-03-01T10:05:30.250Z")],
  ["2020-03-01 10:05", wall("2020-03-01T10:05")],
  ["March 1, 2020 at 12:05 a.m.", wall("2020-03-01T00:05")],
  ["12.15 pm", { kind: "clock", clock: 12.25 * 3_600_000 }],
  ["12:05 a.m.", { kind: "clock", clock: 300_000 }],
  ["2024-03-31T02:30 BST", { kind: "wrong" }],
  ["03/04/2024 10:00", { kind: "wrong" }],
  ["2023-02-29 10:00", { kind: "wrong" }],
  ["25:00", { kind: "wrong" }],
])("%s is read as %j", (text, expected) => {
  expect(readSourceTime(text)).toMatchObject(expected);
});

test.each([
  ["10:05 a.m. – Polls open", "10:05 a.m.", "Polls open"],
  ["1:30 p.m. | Turnout: 31%", "1:30 p.m.", "Turnout: 31%"],
  ["10:05:30 – It is thinner", "10:05:30", "It is thinner"],
  ["10:05: Headline", "10:05", "Headline"],
  ["23:50", "23:50", ""],
])("the heading %s begins with its time", (heading, time, rest) => {
  expect(splitTimeFromHeading(heading)).toEqual({ time, rest });
});

test.each(["10 things we learned", "What comes next", "2024 in numbers"])(
  "the heading %s has no time",
  (heading) => {
    expect(splitTimeFromHeading(heading)).toBeUndefined();
  },
);

const table = (...rows: string[]) => importing({ "x.csv": `id,time,text\n${rows.join("\n")}\n` });

test("in an hour that occurs twice, the order of the source decides", () => {
  const source = table(
    "x,2024-11-02 22:00,evening",
    "a,2024-11-03 01:40,first",
    "b,2024-11-03 01:20,second",
    "y,2024-11-03 04:00,morning",
  );
  expect(source.run({ timezone: "America/New_York" }).reasons).toEqual([]);
  expect(source.entry("first.md")).toContain("time: 2024-11-03T01:40-04:00");
  expect(source.entry("second.md")).toContain("time: 2024-11-03T01:20-05:00");
});

test.each([
  ["an hour that never occurs", "2024-03-31 02:30", "never occurs"],
  [
    "an ambiguous hour that occurs twice",
    "2024-10-27 02:30",
    "write 2024-10-27T02:30+02:00 or 2024-10-27T02:30+01:00",
  ],
  ["a clock time without a day", "10:05", "--date"],
])("%s is rejected", (_, time, words) => {
  expect(table(`a,${time},x`).run({ timezone: "Europe/Berlin" }).reasons.join()).toContain(words);
});

test("a time of day that decreases means that a day has passed", () => {
  const source = table("a,23:58,late", "b,0:05,early");
  const { report } = source.run({ timezone: "UTC", date: "2023-12-31" });
  expect(source.entry("early.md")).toContain("time: 2024-01-01T00:05");
  expect(report.madeUp).toMatchObject(
    [
      { entry: "b", field: "time" },
      { entry: null, field: "title" },
    ].toReversed(),
  );
});
