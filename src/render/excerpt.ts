import type { ElementContent, RootContent } from "hast";
import { inSingleSpaces } from "../web/whitespace.ts";
import { isNoteReference } from "./first-paragraph.ts";
import type { BodyView } from "./views.ts";

/** The words of a body up to its first table: cells taken out of a table say nothing. */
export function textBeforeTables({ tree, text }: BodyView): string {
  const table = tree.children.findIndex(isTable);
  if (table === -1) return text;
  return inSingleSpaces(tree.children.slice(0, table).map(textOf).join(" ")).trim();
}

function isTable(node: RootContent): boolean {
  return node.type === "element" && node.tagName === "table";
}

/** Elements that are no words of the text. */
const BESIDE: ReadonlySet<string> = new Set(["asrun-media", "asrun-link"]);

/** Elements that part words. */
const BLOCKS: ReadonlySet<string> = new Set(["p", "li", "br", "h3", "h4", "h5", "h6", "pre"]);

function textOf(node: RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || BESIDE.has(node.tagName) || isNoteReference(node)) return "";
  const words = node.children.map(textOf).join("");
  return BLOCKS.has(node.tagName) ? `${words} ` : words;
}
