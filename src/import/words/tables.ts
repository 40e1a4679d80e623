import type { Element, ElementContent } from "hast";
import type { WordsContext } from "./context.ts";
import { attribute, elementContent, findElements, isElement, makeElement } from "./elements.ts";
import { readOneLine } from "./paragraphs.ts";
import { flattenWords } from "./plain.ts";

/** No table has more cells in a row or rows under a cell. */
const MAX_SPAN = 1000;

interface Cell {
  readonly children: ElementContent[];
  readonly isHead: boolean;
  readonly align?: string;
}

/** A table of simple cells; captions as paragraphs before it. */
export function readTable(table: Element, context: WordsContext): Element[] {
  const captions = table.children.filter((node) => isElement(node) && node.tagName === "caption");
  const paragraphs = captions.flatMap((caption) => {
    const words = isElement(caption) ? readOneLine(elementContent(caption.children), context) : [];
    return words.length === 0 ? [] : [makeElement("p", words)];
  });
  if (paragraphs.length > 0)
    context.note("differently", "table", `the caption of a table: ${flattenWords(captions)}`);
  const rows = expandRows(rowsOf(table), context);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return paragraphs;
  return [...paragraphs, makeElement("table", [tableHead(rows, width), tableBody(rows, width)])];
}

/** The rows of a table, and not those of tables inside of it. */
function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName)
      ? child.children.filter((row): row is Element => isElement(row) && row.tagName === "tr")
      : [];
  });
}

function expandRows(rows: readonly Element[], context: WordsContext): Cell[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.children.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName))) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const wide = span(cell, "colSpan");
      const high = Math.min(span(cell, "rowSpan", rows.length - y), rows.length - y);
      const content = readCell(cell, context);
      if (wide > 1 || high > 1)
        context.note("differently", "table", `a cell over several rows or columns: ${flattenWords([cell])}`);
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++) {
          const line = grid[y + down];
          if (line) line[x + right] = content;
        }
      x += wide;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? { children: [], isHead: false }));
}

function span(cell: Element, name: "colSpan" | "rowSpan", whenZero = 1): number {
  const count = Number(attribute(cell, name) ?? 1);
  if (count === 0) return whenZero;
  return Number.isInteger(count) && count > 0 ? Math.min(count, MAX_SPAN) : 1;
}

function readCell(cell: Element, context: WordsContext): Cell {
  const align = attribute(cell, "align") ?? /text-align:\s?(\w+)/.exec(attribute(cell, "style") ?? "")?.[1];
  const isBroken =
    findElements(cell.children, ({ tagName }) => /^(?:br|p|div|ul|ol|li)$/.test(tagName)).length > 1;
  if (isBroken) context.note("differently", "table", `lines of a cell as one: ${flattenWords([cell])}`);
  return {
    children: readOneLine(flattenBlocks(elementContent(cell.children)), context),
    isHead: cell.tagName === "th",
    ...(align !== undefined && /^(?:left|right|center)$/.test(align) && { align }),
  };
}

/** Blocks in a cell as phrasing content with line breaks between them. */
export function flattenBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const inside = flattenBlocks(elementContent(node.children));
    if (BLOCK.test(node.tagName)) return [makeElement("br", []), ...inside, makeElement("br", [])];
    return [{ ...node, children: inside }];
  });
}

const BLOCK =
  /^(?:p|div|ul|ol|li|h[1-6]|blockquote|section|article|figure|figcaption|table|tr|td|th|dl|dt|dd|pre|hr)$/;

/** Markdown's tables have one row of heads; without a row of heads it stays empty. */
function tableHead(rows: readonly Cell[][], width: number): Element {
  const [first = []] = rows;
  return makeElement("thead", [rowElement(first, width, "th")]);
}

function tableBody(rows: readonly Cell[][], width: number): Element {
  return makeElement(
    "tbody",
    rows.slice(1).map((row) => rowElement(row, width, "td")),
  );
}

function rowElement(row: readonly Cell[], width: number, tagName: "td" | "th"): Element {
  const cells = Array.from({ length: width }, (_, index) => row[index] ?? { children: [], isHead: false });
  return makeElement(
    "tr",
    cells.map(({ children, align }) => makeElement(tagName, children, align === undefined ? {} : { align })),
  );
}
