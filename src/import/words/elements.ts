/** Short forms for trees of HTML elements, and asrun's own elements in them. */
import type { Element, ElementContent, Nodes, Properties, RootContent, Text } from "hast";
import type { SourceMedia } from "../source.ts";
import { parseNodes } from "./parse-html.ts";

declare module "hast" {
  interface Element {
    /** Of `asrun-media`: what is shown. */
    media?: SourceMedia;
    /** Of `asrun-embed`: what is embedded. */
    embed?: EmbedData;
  }
}

/** What a source says of something that it embeds. */
export interface EmbedData {
  readonly url?: string | undefined;
  readonly html?: string | undefined;
  readonly title?: string | undefined;
  readonly provider?: string | undefined;
  readonly author?: string | undefined;
  /** Whether it is a film by its kind in the source. */
  readonly isVideo?: boolean | undefined;
}

/** An element. */
export function makeElement(
  tagName: string,
  children: readonly ElementContent[],
  properties: Properties = {},
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

/** A text node. */
export function textNode(value: string): Text {
  return { type: "text", value };
}

/** A picture or recording in the words. */
export function mediaElement(media: SourceMedia): Element {
  return { ...makeElement("asrun-media", []), media };
}

/** Something embedded in the words. */
export function embedElement(embed: EmbedData): Element {
  return { ...makeElement("asrun-embed", []), embed };
}

/** A piece of HTML as children of an element. Throws `TooDeep`. */
export function htmlChildren(html: string): ElementContent[] {
  return elementContent(parseNodes(html));
}

/** Nodes that can be in an element: no document types. */
export function elementContent(nodes: readonly (RootContent | Nodes)[]): ElementContent[] {
  return nodes.filter(
    (node): node is ElementContent =>
      node.type === "element" || node.type === "text" || node.type === "comment",
  );
}

/** Plain text as paragraphs: empty lines divide them, single line breaks stay. */
export function textChildren(plain: string): ElementContent[] {
  return plain
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => makeElement("p", lineNodes(paragraph)));
}

/** Lines with breaks between them. */
export function lineNodes(lines: string): ElementContent[] {
  return lines
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [textNode(line)] : [makeElement("br", []), textNode(line)]));
}

/** HTML if a known tag occurs in it, else plain text. Throws `TooDeep`. */
export function htmlOrTextChildren(source: string): ElementContent[] {
  return looksLikeHtml(source) ? htmlChildren(source) : textChildren(source);
}

const TAG =
  /<\/?(?:a|abbr|article|aside|b|blockquote|br|cite|code|dd|del|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|video|audio)(?:\s[^<>]*)?\/?>/i;

/** Whether a known tag occurs in a text. */
export function looksLikeHtml(source: string): boolean {
  return TAG.test(source);
}

/** The value of an attribute as text; `undefined` where it is missing or empty. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join(" ");
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The classes of an element, divided by spaces; `""` without any. */
export function classesOf(node: Element): string {
  return attribute(node, "className") ?? "";
}

export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === "element";
}

/** All elements below nodes that pass a test, in the order of the page. */
export function findElements(nodes: readonly Nodes[], test: (node: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!("children" in node)) return [];
    const inside = findElements(node.children, test);
    return isElement(node) && test(node) ? [node, ...inside] : inside;
  });
}

/** The first element below nodes that passes a test. */
export function findFirst(nodes: readonly Nodes[], test: (node: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (isElement(node) && test(node)) return node;
    const inside = "children" in node ? findFirst(node.children, test) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}
