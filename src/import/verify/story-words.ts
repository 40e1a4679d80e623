/** The words of a story as they are compared: those of the source's blocks, of asrun's Markdown, and of a page. */
import type { Element, ElementContent, Nodes } from "hast";
import { VFile } from "vfile";
import { parseBody } from "../../parse/body.ts";
import { parseFull } from "../../parse/markdown.ts";
import {
  attribute,
  elementContent,
  findElements,
  isElement,
  makeElement,
  textNode,
} from "../words/elements.ts";

/** Elements without a space between their words and those around them. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)$/;

/** A text as words. Spaces of any kind divide them; the form of a character (NFKC) and invisible ones make no difference. */
export function splitStoryWords(text: string): string[] {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .normalize("NFKC")
    .split(/[\s\u0085\u180e\u2028\u2029]+/)
    .filter((word) => word !== "");
}

/** A text with its words one space apart. */
export function normalizeWords(text: string): string {
  return splitStoryWords(text).join(" ");
}

/** The words of a story. Captions, credits and names of sources are compared on their own; footnotes are at the end. */
export function storyWords(nodes: readonly Nodes[]): string[] {
  const blocks = elementContent(nodes);
  const notes = findElements(blocks, ({ tagName }) => tagName === "asrun-note");
  const order = findElements(blocks, ({ tagName }) => tagName === "asrun-note-ref").map((node) =>
    attribute(node, "label"),
  );
  const place = (note: Element) => order.indexOf(attribute(note, "label"));
  const ordered = notes.toSorted((a, b) => place(a) - place(b));
  const parts = [
    ...blocks.map(textOfNode),
    ...ordered.map(({ children }) => children.map(textOfNode).join("")),
  ];
  return splitStoryWords(parts.join(" "));
}

function textOfNode(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!isElement(node)) return "";
  if (isBesideTheWords(node)) return /^(?:a|asrun-note-ref)$/.test(node.tagName) ? "" : " ";
  // The only section of a body is that of its footnotes, and its heading is asrun's.
  const children =
    node.tagName === "section" ? node.children.filter((child) => !isHeading(child)) : node.children;
  const inside = children.map(textOfNode).join("");
  return INLINE.test(node.tagName) ? inside : ` ${inside} `;
}

/** What a page shows beside the words, and the marks of footnotes. */
function isBesideTheWords({ tagName, properties }: Element): boolean {
  if (/^(?:asrun-media|asrun-note|asrun-note-ref|figcaption|script|style)$/.test(tagName)) return true;
  if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) return true;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const isOneOf = (...names: string[]) => classes.some((name) => names.includes(String(name)));
  if (tagName === "figure") return isOneOf("picture", "video", "audio", "remote");
  return tagName === "details" ? isOneOf("transcript") : tagName === "p" && isOneOf("dateline", "meta");
}

function isHeading(node: Nodes): boolean {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

/** asrun's Markdown as blocks. */
export function markdownBlocks(text: string): ElementContent[] {
  const { tree, cards } = parseBody(new VFile(text), text, parseFull(text), true);
  const withCards = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    const card = node.tagName === "asrun-link" ? cards[Number(node.properties.n)] : undefined;
    if (card === undefined) return { ...node, children: node.children.map(withCards) };
    const { title, url, description } = card;
    const link = makeElement("a", [textNode(title)], { href: url });
    const lines = [link, ...(description === undefined ? [] : [textNode(description)])];
    return makeElement(
      "div",
      lines.map((line) => makeElement("p", [line])),
    );
  };
  return elementContent(tree.children).map(withCards);
}
