import type { Nodes } from "mdast";
import { inSingleSpaces, withoutBlankLines } from "../web/whitespace.ts";
import { scriptKind } from "./inline-html.ts";

const BLOCKS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableRow", "code", "listItem"]);

// What is beside the words: without its mark in them, a footnote makes no sense.
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
  if (node.type === "emphasis") return inScript(words, scriptKind(node));
  return BLOCKS.has(node.type) ? `${words}\n` : words;
}

const SCRIPT_SIGNS = "0123456789+-−=()n";
/** The same above and below the line; a minus sign as a hyphen is typed as often. */
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

/** Digits and signs above or below the line have characters of their own: 10⁶ must not become 106. Letters stay. */
function inScript(words: string, kind: "sup" | "sub" | undefined): string {
  const signs = kind === "sup" ? RAISED : LOWERED;
  const isKnown = kind !== undefined && [...words].every((sign) => SCRIPT_SIGNS.includes(sign));
  return isKnown ? [...words].map((sign) => signs.charAt(SCRIPT_SIGNS.indexOf(sign))).join("") : words;
}
