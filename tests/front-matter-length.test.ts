import { expect, test } from "vitest";
import { COVERAGE, live } from "./live.ts";

/** An entry whose front matter has this many lines. */
function entryOf(lines: number): string {
  return `---\ntime: 2025-03-20T10:10\n${"# remark\n".repeat(lines - 1)}---\n\nWords.\n`;
}

test("front matter has up to 1000 lines, and more are a problem of the file", () => {
  const problemsOf = (lines: number) => live({ ...COVERAGE, "summit/1010-long.md": entryOf(lines) }).problems;
  expect(problemsOf(1000)).toEqual([]);
  expect(problemsOf(1001)).toEqual([
    expect.stringMatching(/^content\/summit\/1010-long\.md:1:1 error .*\(front-matter-long\)$/),
  ]);
});
