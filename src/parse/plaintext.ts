import type { Nodes } from "mdast";

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableRow", "code", "listItem"]);

/** The words of a tree, without markup, captions and front matter; every paragraph, heading and row ends with a newline. */
export function plainText(node: Nodes): string {
  return wordsOf(node)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === "yaml" || node.type === "leafDirective" || node.type === "footnoteReference") return "";
  if (node.type === "break") return " ";
  if ("value" in node) return node.type === "code" ? `${node.value}\n` : node.value.replaceAll("\n", " ");
  if (!("children" in node)) return "";
  const words = node.children.map(wordsOf).join(node.type === "tableRow" ? " " : "");
  return BLOCKS.has(node.type) ? `${words}\n` : words;
}
