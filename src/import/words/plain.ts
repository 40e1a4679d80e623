import type { Nodes, Parents } from "hast";
import { cleanLine } from "./clean-text.ts";
import { parseNodes } from "./parse-html.ts";

const BREAKING =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;
const SILENT = /^(?:script|style|template|noscript|title|head|iframe|object)$/;

/** The words of nodes in one line. Blocks are divided by a space. */
export function flattenWords(nodes: readonly Nodes[]): string {
  return cleanLine(nodes.map(textOfNode).join(""));
}

function textOfNode(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "root") return childText(node);
  if (node.type !== "element" || SILENT.test(node.tagName)) return "";
  return BREAKING.test(node.tagName) ? ` ${childText(node)} ` : childText(node);
}

function childText(node: Parents): string {
  return node.children.map(textOfNode).join("");
}

/** The words of a piece of HTML in one line: tags are dropped, entities are read. */
export function plainWords(html: string): string {
  return /[<&]/.test(html) ? flattenWords(parseNodes(html)) : cleanLine(html);
}

/** `undefined` for a text without words. */
export function plainWordsOr(html: string | undefined): string | undefined {
  const text = html === undefined ? "" : plainWords(html);
  return text === "" ? undefined : text;
}
