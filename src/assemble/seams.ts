/** Puts children together of which some were links and are plain words now: the result is that of words without a link. */
import type { ElementContent, Text } from "hast";
import { trimEnd } from "../web/spelling.ts";

/** What a node has become. */
export interface Part<Node> {
  readonly nodes: readonly Node[];
  /** Whether it was a link, and only its words are left. */
  readonly isUnlinked: boolean;
}

/** Elements at whose edges Markdown drops blanks. */
const BLOCKS: ReadonlySet<string> = new Set("p h3 h4 h5 h6 th td".split(" "));
const BLANKS = " \t\n";

/** The children of an element, from what each of them has become. */
export function joinParts(tagName: string, parts: readonly Part<ElementContent>[]): ElementContent[] {
  if (!BLOCKS.has(tagName)) return withoutEmptyParagraphs(joinTexts(parts.flatMap((part) => part.nodes)));
  const back = parts.findIndex((part) => part.nodes.some(isBackReference));
  // In a footnote one blank is between the words and the link back to the text.
  const words = back === -1 ? parts : parts.slice(0, Math.max(0, back - 1));
  const trimmed = trimEdges(
    joinTexts(words.flatMap((part) => part.nodes)),
    words[0]?.isUnlinked ?? false,
    words.at(-1)?.isUnlinked ?? false,
  );
  return joinTexts([...trimmed, ...parts.slice(words.length).flatMap((part) => part.nodes)]);
}

function isBackReference(node: ElementContent): boolean {
  return node.type === "element" && node.properties.dataFootnoteBackref !== undefined;
}

/** Nodes without paragraphs that held nothing but a link without words, and without the line break before each. */
export function withoutEmptyParagraphs<Node extends { type: string }>(nodes: readonly Node[]): Node[] {
  const kept: Node[] = [];
  for (const node of nodes) {
    if (isEmptyParagraph(node)) kept.pop();
    else kept.push(node);
  }
  // The first one has no line break before it, but one behind it.
  return nodes[0] && isEmptyParagraph(nodes[0]) ? kept.slice(1) : kept;
}

function isEmptyParagraph(node: object): boolean {
  if (!("tagName" in node) || node.tagName !== "p" || !("children" in node)) return false;
  return Array.isArray(node.children) && node.children.length === 0;
}

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === "text" && last?.type === "text")
      joined[joined.length - 1] = textOf(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}

function trimEdges(nodes: readonly ElementContent[], atStart: boolean, atEnd: boolean): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== "text") return [node];
    const start = atStart && index === 0 ? node.value.replace(/^[ \t\n]+/, "") : node.value;
    const value = atEnd && index === nodes.length - 1 ? trimEnd(start, BLANKS) : start;
    return value === "" ? [] : [textOf(value)];
  });
}

function textOf(value: string): Text {
  return { type: "text", value };
}
