import { expect, test } from "vitest";
import { COVERAGE, entry, live } from "./live.ts";
import { all, hasClass, pageAt } from "./page.ts";

test.each([
  ["Breaking", true],
  ["BREAKING NEWS:", true],
  ["Eilmeldung", true],
  ["Última hora", true],
  ["ULTIM'ORA", true],
  ["SON DAKİKA", true],
  ["عاجل", true],
  ["速報", true],
  ["Analysis", false],
  ["Breaking down the numbers", false],
])("the kicker %s is marked as breaking news: %s", (kicker, isMarked) => {
  const archive = live({
    ...COVERAGE,
    "summit/1010-b.md": entry(`time: 2025-03-20T10:10\nheadline: B\nkicker: "${kicker}"`),
  });
  expect(archive.problems).toEqual([]);
  const marked = all(pageAt(archive, "summit/index.html"), hasClass("breaking"));
  expect(marked.flatMap(({ children }) => children)).toEqual(isMarked ? [kicker] : []);
});
