/** A long summary is folded, so that the entries are not far below it on a phone. */
import { expect, test } from "vitest";
import { COVERAGE, live } from "./live.ts";
import { all, hasClass, only, pageAt, textOf } from "./page.ts";

/** The visible and the folded points of a summary. */
function pointsOf(summary: string): [open: string[], folded: string[]] {
  const archive = live({ ...COVERAGE, "summit/index.md": `---\ntitle: The summit\n---\n\n${summary}` });
  const section = only(pageAt(archive, "summit/index.html"), hasClass("summary"));
  const points = all(section, ({ name }) => name === "li" || name === "p").map((point) =>
    textOf(point).trim(),
  );
  const folded = all(section, "details").flatMap((details) =>
    all(details, ({ name }) => name === "li" || name === "p").map((point) => textOf(point).trim()),
  );
  return [points.slice(0, points.length - folded.length), folded];
}

const list = (points: readonly string[]) => points.map((point) => `- ${point}\n`).join("");
const numbered = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

test("a short summary is shown whole", () => {
  const points = numbered(3, "The leaders agree on joint purchases of ammunition, worth five billion, point");
  expect(pointsOf(list(points))).toEqual([points, []]);
});

test("many short points fold like few long ones: each begins a new line", () => {
  const points = numbered(20, "Word");
  const [open, folded] = pointsOf(list(points));
  expect([...open, ...folded]).toEqual(points);
  expect(open.length).toBeGreaterThan(3);
  expect(open.length).toBeLessThan(10);
});

test("characters that are as wide as two letters count as two", () => {
  const points = numbered(4, "首脑会议就共同采购弹药达成一致总额五十亿欧元".repeat(4));
  const [open, folded] = pointsOf(list(points));
  expect([open, folded]).toEqual([points.slice(0, 2), points.slice(2)]);
});

test("a first point that is longer than the available room is open, and alone", () => {
  const points = numbered(2, "Nothing is agreed until everything is agreed. ".repeat(20).trim());
  expect(pointsOf(list(points))).toEqual([points.slice(0, 1), points.slice(1)]);
});
