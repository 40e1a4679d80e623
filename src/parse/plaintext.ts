import type { Nodes } from "mdast";
import { inSingleSpaces, withoutBlankLines } from "../web/whitespace.ts";

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableRow", "code", "listItem"]);

// What stands beside the words: without its mark in them, a footnote makes no sense.
const BESIDE: ReadonlySet<string> = new Set([
  "yaml",
  "leafDirective",
  "footnoteReference",
  "footnoteDefinition",
]);

/** The words of a tree, without markup, captions, footnotes and front matter; every paragraph, heading and row ends with a newline. */
export function plainText(node: Nodes): string {
  return withoutBlankLines(inSingleSpaces(nodeText(node))).trim();
}

function nodeText(node: Nodes): string {
  if (BESIDE.has(node.type)) return "";
  if (node.type === "break") return " ";
  if ("value" in node) return node.type === "code" ? `${node.value}\n` : node.value.replaceAll("\n", " ");
  if (!("children" in node)) return "";
  const words = node.children.map(nodeText).join(node.type === "tableRow" ? " " : "");
  return BLOCKS.has(node.type) ? `${words}\n` : words;
}
