import type { Element, ElementContent } from "hast";
import { trimEnd } from "../../web/spelling.ts";
import { cleanCharacters } from "./clean-text.ts";
import { classesOf, elementContent, isElement, makeElement, textNode } from "./elements.ts";

/** A longer name of a programming language is cut. */
const MAX_LANGUAGE_LENGTH = 30;

/** A `<pre>` as a block of code; none without words. */
export function codeBlock(node: Element): ElementContent[] {
  const code = elementContent(node.children).find(
    (child): child is Element => isElement(child) && child.tagName === "code",
  );
  const language = /\blanguage-([\w+#-]+)/.exec(`${classesOf(node)} ${code ? classesOf(code) : ""}`)?.[1];
  const text = cleanCharacters(codeText(node)).text.replace(/\r\n?/g, "\n");
  const lines = trimEnd(text.replaceAll("\u00a0", " "), "\n");
  const properties =
    language === undefined ? {} : { className: [`language-${language.slice(0, MAX_LANGUAGE_LENGTH)}`] };
  return lines.trim() === ""
    ? []
    : [makeElement("pre", [makeElement("code", [textNode(`${lines}\n`)], properties)])];
}

function codeText(node: Element): string {
  return elementContent(node.children)
    .map((child) =>
      child.type === "text"
        ? child.value
        : isElement(child)
          ? child.tagName === "br"
            ? "\n"
            : codeText(child)
          : "",
    )
    .join("");
}
