import type { Element, ElementContent } from "hast";
import { classesOf, elementContent, isElement, makeElement } from "./elements.ts";
import { flattenWords } from "./plain.ts";

/** A quotation's words, and who said them where the source has it beside them. */
export interface Quotation {
  readonly children: ElementContent[];
  readonly by?: string;
}

/** Divides a `<blockquote>` into its words and its speaker: a `<cite>`, a `<footer>` or a credit at its end. */
export function splitQuotation(quoted: Element): Quotation {
  const children = elementContent(quoted.children).filter(
    (node) => node.type !== "comment" && (node.type !== "text" || node.value.trim() !== ""),
  );
  const last = children.at(-1);
  if (isElement(last) && isSpeaker(last)) return speakerOf(children.slice(0, -1), last);
  // Editors put the speaker into the last paragraph, alone or behind a line break.
  if (isElement(last) && /^(?:p|div)$/.test(last.tagName)) {
    const inner = elementContent(last.children).filter(
      (node) => node.type !== "comment" && (node.type !== "text" || node.value.trim() !== ""),
    );
    const end = inner.at(-1);
    const before = inner.at(-2);
    const isAlone = inner.length === 1 && children.length > 1;
    if (isElement(end) && isSpeaker(end) && (isAlone || (isElement(before) && before.tagName === "br"))) {
      const rest = inner.slice(0, isAlone ? 0 : -2);
      const words = rest.length === 0 ? [] : [makeElement(last.tagName, rest, last.properties)];
      return speakerOf([...children.slice(0, -1), ...words], end);
    }
  }
  return { children };
}

function isSpeaker(node: Element): boolean {
  return (
    /^(?:cite|footer)$/.test(node.tagName) ||
    /\b(?:credit|attribution|author|source)\b/i.test(classesOf(node))
  );
}

function speakerOf(children: ElementContent[], speaker: Element): Quotation {
  const by = nameOfSpeaker(flattenWords([speaker]));
  return by === "" ? { children } : { children, by };
}

/** The name behind a dash. */
export function nameOfSpeaker(words: string): string {
  return words.replace(/^[\s—–―-]+/, "").trim();
}
