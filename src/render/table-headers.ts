import type { Element, ElementContent, RootContent } from "hast";

/** The words of the column headers of a table, from its first row. */
export function columnNames(table: Element): string[] {
  const [head] = childElements(table, "thead").flatMap((part) => childElements(part, "tr"));
  return head
    ? childElements(head, "th")
        .map(cellText)
        .filter((words) => words !== "")
    : [];
}

/**
 * The table with headers in its first column, if that names the rows: each of its cells has letters, and no two have the
 * same words. Any other table is returned as it is: Markdown has no sign for headers of rows.
 */
export function markRowHeaders(table: Element): Element {
  const rows = childElements(table, "tbody").flatMap((part) => childElements(part, "tr"));
  const names = rows.map((row) => {
    const [first, second] = childElements(row, "td");
    return first && second ? cellText(first) : "";
  });
  const areNames = names.every((name) => /\p{L}/u.test(name)) && new Set(names).size === names.length;
  if (!areNames) return table;
  // A table with headers of both kinds says which is which.
  return mapParts(mapParts(table, "thead", markColumns), "tbody", markFirst);
}

/** The table with other rows in parts of one kind. */
function mapParts(table: Element, tagName: string, mapRow: (row: Element) => Element): Element {
  const children = table.children.map((part) =>
    part.type === "element" && part.tagName === tagName
      ? { ...part, children: part.children.map((row) => (row.type === "element" ? mapRow(row) : row)) }
      : part,
  );
  return { ...table, children };
}

function markColumns(row: Element): Element {
  const children = row.children.map((cell) => (cell.type === "element" ? headerOf(cell, "col") : cell));
  return { ...row, children };
}

function markFirst(row: Element): Element {
  const [first] = childElements(row, "td");
  const children = row.children.map((cell) => (cell === first ? headerOf(first, "row") : cell));
  return { ...row, children };
}

function headerOf(cell: Element, scope: "row" | "col"): Element {
  return { ...cell, tagName: "th", properties: { ...cell.properties, scope } };
}

function childElements({ children }: Element, tagName: string): Element[] {
  return children.filter((child) => child.type === "element").filter((child) => child.tagName === tagName);
}

function cellText(node: RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(cellText).join("").trim() : "";
}
