import type { ElementContent } from "hast";
import { isElement, makeElement, textNode } from "../words/elements.ts";

/** Hugo and kramdown take the id of a heading from its end: `## 10:05 Start {#start}`. */
const ID_AT_END = /\{#([^\s{}]+)\}$/;

/** Headings with the ids that they name, and without these words. */
export function withHeadingIds(children: readonly ElementContent[]): ElementContent[] {
  return children.map((node) => {
    if (!isElement(node) || !/^h[1-6]$/.test(node.tagName)) return node;
    const last = node.children.at(-1);
    if (last?.type !== "text") return node;
    const found = ID_AT_END.exec(last.value.trimEnd());
    if (!found) return node;
    const id = found[1];
    const words = [...node.children.slice(0, -1), textNode(last.value.slice(0, found.index).trimEnd())];
    return makeElement(node.tagName, words, { ...node.properties, id });
  });
}
