/** What a screen reader gets of tables. */
import { expect, test } from "vitest";
import { COVERAGE, entry, live } from "./live.ts";
import { all, hasClass, only, pageAt, textOf } from "./page.ts";

function tableIn(markdown: string) {
  const archive = live({
    ...COVERAGE,
    "summit/votes.md": entry("time: 2025-03-20T10:10\nid: votes", markdown),
  });
  const frame = only(pageAt(archive, "summit/votes/index.html"), hasClass("table"));
  const headers = (scope: string) =>
    all(frame, "th")
      .filter(({ attributes }) => attributes.scope === scope)
      .map(textOf);
  return { name: frame.attributes["aria-label"], rows: headers("row"), columns: headers("col") };
}

const HEAD = "| Country | Votes |\n|---|---|\n";

test("a table is named by its columns, and a first column of names heads its rows", () => {
  expect(tableIn(`${HEAD}| Malta | 6 |\n| Åland *(guest)* | 1 |\n`)).toEqual({
    name: "Table: Country, Votes",
    rows: ["Malta", "Åland (guest)"],
    columns: ["Country", "Votes"],
  });
});

test.each([
  ["numbers", "| 1 | 6 |\n| 2 | 1 |\n"],
  ["an empty cell", "| Malta | 6 |\n| | 1 |\n"],
  ["the same words twice", "| Malta | 6 |\n| Malta | 1 |\n"],
])("%s in the first column are no row headers", (_, rows) => {
  expect(tableIn(HEAD + rows).rows).toEqual([]);
});

test("a table of one column has no headers of rows", () => {
  expect(tableIn("| Country |\n|---|\n| Malta |\n").rows).toEqual([]);
});
