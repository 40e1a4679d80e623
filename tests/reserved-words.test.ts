/** Words that became addresses of a coverage's own pages don't change addresses of entries. */
import { expect, test } from "vitest";
import { COVERAGE, entry, live } from "./live.ts";
import { hasId, only, pageAt } from "./page.ts";

test("an entry whose id is the name of a list keeps its address, and no page links to the list", () => {
  const archive = live({
    ...COVERAGE,
    "summit/1010-headlines.md": entry("time: 2025-03-20T10:10\nheadline: Papers"),
  });
  expect(archive.problems).toEqual([expect.stringContaining("(page-left-out)")]);
  const page = pageAt(archive, "summit/headlines/index.html");
  expect(only(page, hasId("headlines")).name).toBe("article");
  expect(archive.page("summit/index.html")).not.toContain(">Headlines");
  expect(archive.outputs.has("summit/key-events/index.html")).toBe(true);
});

test("the same applies to an older id", () => {
  const archive = live({
    ...COVERAGE,
    "summit/1010-a.md": entry("time: 2025-03-20T10:10\naliases: [key-events]"),
  });
  expect(archive.problems).toEqual([expect.stringContaining("(page-left-out)")]);
  expect(archive.page("summit/key-events/index.html")).toContain('http-equiv="refresh"');
});
