/** Lists of the site are read in linear time, however many names they contain. */
import { expect, test } from "vitest";
import { COVERAGE, entry, type Files, live } from "../live.ts";
import { expectLinear } from "./growth.ts";

const people = (count: number, more = "") =>
  Array.from({ length: count }, (_, number) => `p${number}:\n  name: Name ${number}\n${more}`).join("");
const check = (files: Files) => live({ ...COVERAGE, ...files }).problems;

test("people.yml is read in linear time", () => {
  expect(check({ "people.yml": people(500) })).toEqual([]);
  expectLinear(2500, (count) => check({ "people.yml": people(count) }));
});

test("so are people with a missing picture, of whom two hundred are reported", () => {
  const withPhotos = (count: number) => check({ "people.yml": people(count, "  photo: no.png\n") });
  expect(withPhotos(500)).toHaveLength(201);
  expectLinear(2500, withPhotos);
});

test("bylines that contain names of people are read in linear time", () => {
  const signed = (count: number): Files => ({
    "people.yml": people(count),
    ...Object.fromEntries(
      Array.from({ length: count / 50 }, (_, file) => [
        `summit/e${file}.md`,
        entry(
          `time: 2025-03-20T11:00\nauthor: [${Array.from({ length: 50 }, (_, name) => `Name ${50 * file + name}`).join(", ")}]`,
        ),
      ]),
    ),
  });
  expectLinear(2000, (count) => check(signed(count)));
  expect(live({ ...COVERAGE, ...signed(100) }).page("summit/e1/index.html")).toContain("/authors/p99/");
});

test("unknown people are reported with a suggestion, in linear time", () => {
  const asking = (count: number) =>
    check({
      "people.yml": Array.from(
        { length: count },
        (_, number) => `jane-doe-${number}: {name: J${number}}\n`,
      ).join(""),
      "summit/e.md": entry(`time: 2025-03-20T11:00\nauthor: [jane-dow-1, jane-dow-2]`),
    });
  expect(asking(10)[0]).toContain('did you mean "jane-doe-1"?');
  expectLinear(2500, asking);
});

test.each([
  ["unknown keys", (count: number) => keys(count, (n) => `key${n}: x\n`)],
  [
    "lists that are too long",
    (count: number) => `footer:\n${keys(count, (n) => `  - {title: x, url: /${n}}\n`)}`,
  ],
  [
    "lists of items that are not links",
    (count: number) => `footer:\n${keys(count, () => "  - {title: x, ul: /}\n")}`,
  ],
  ["unclosed quotes", (count: number) => keys(count, (n) => `key${n}: "x\n`)],
  ["unclosed brackets", (count: number) => keys(count, (n) => `key${n}: [x\n`)],
] as const)("a site.yml with many %s is read in linear time", (_, make) => {
  const site = (count: number) =>
    `title: T\nurl: https://example.org/live/\nlanguage: en\ntimezone: UTC\n${make(count)}`;
  expect(check({ "site.yml": site(500) }).length).toBeGreaterThan(0);
  expectLinear(2500, (count) => check({ "site.yml": site(count) }));
});

function keys(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => line(number)).join("");
}
