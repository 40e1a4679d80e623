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
  return areNames ? mapRows(table) : table;
}

function mapRows(table: Element): Element {
  const children = table.children.map((part) =>
    part.type === "element" && part.tagName === "tbody"
      ? { ...part, children: part.children.map((row) => (row.type === "element" ? markFirst(row) : row)) }
      : part,
  );
  return { ...table, children };
}

function markFirst(row: Element): Element {
  const [first] = childElements(row, "td");
  const children = row.children.map((cell) =>
    cell === first ? { ...first, tagName: "th", properties: { ...first.properties, scope: "row" } } : cell,
  );
  return { ...row, children };
}

function childElements({ children }: Element, tagName: string): Element[] {
  return children.filter((child) => child.type === "element").filter((child) => child.tagName === tagName);
}

function cellText(node: RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(cellText).join("").trim() : "";
}
