import type { Element, ElementContent, Root as HastRoot, Properties, Text } from "hast";
import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { isPlainAddress } from "../web/urls.ts";

/**
 * The elements of a tree of paragraphs, lists, quotes and headings, with simple marks and with what the walk over it has
 * put in the place of directives: there is nothing in it that would have to be made safe. `undefined` for every other
 * tree.
 */
export function plainTree(tree: Root): HastRoot | undefined {
  const [first] = tree.children;
  const elements = allOf(first?.type === "yaml" ? tree.children.slice(1) : tree.children, blockOf);
  return elements && { type: "root", children: withBreaks(elements) };
}

/** All nodes turned into something; `undefined` when one of them can't be. */
function allOf<Node, Result>(
  nodes: readonly Node[],
  turn: (node: Node) => Result | undefined,
): Result[] | undefined {
  const results: Result[] = [];
  for (const node of nodes) {
    const result = turn(node);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

const BREAK: Text = { type: "text", value: "\n" };

function withBreaks(elements: readonly ElementContent[]): ElementContent[] {
  return elements.flatMap((element, index) => (index === 0 ? [element] : [BREAK, element]));
}

function framed(elements: readonly ElementContent[]): ElementContent[] {
  return [BREAK, ...withBreaks(elements), ...(elements.length > 0 ? [BREAK] : [])];
}

function blockOf(node: RootContent): Element | undefined {
  if (node.data) return placeholderOf(node);
  switch (node.type) {
    case "paragraph":
      return node.children.length === 0 ? undefined : elementOf("p", allOf(node.children, contentOf));
    case "heading":
      return node.depth < 3 ? undefined : elementOf(`h${node.depth}`, allOf(node.children, contentOf));
    case "blockquote": {
      const inside = allOf(node.children, blockOf);
      return elementOf("blockquote", inside && framed(inside));
    }
    case "list":
      return listOf(node);
    case "thematicBreak":
      return elementOf("hr", []);
    default:
      return undefined;
  }
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  ["media", "quote", "link", "gallery", "aside"].map((name) => `asrun-${name}`),
);

/** What holds the place of what a directive asks for; the label of a directive, a paragraph with data, does not. */
function placeholderOf(node: RootContent): Element | undefined {
  const { hName, hProperties = {} }: NonNullable<Nodes["data"]> = node.data ?? {};
  if (node.type !== "leafDirective" && node.type !== "containerDirective") return undefined;
  if (hName === undefined || !PLACEHOLDERS.has(hName)) return undefined;
  const childOf = (child: RootContent) => (child.type === "link" ? contentOf(child) : blockOf(child));
  return elementOf(hName, allOf<RootContent, ElementContent>(node.children, childOf), hProperties);
}

function listOf(list: List): Element | undefined {
  const isLoose = list.spread === true || list.children.some(isSpread);
  const items = allOf(list.children, (item) => itemOf(item, isLoose));
  const { ordered, start } = list;
  const isFromOne = typeof start !== "number" || start === 1;
  return elementOf(ordered ? "ol" : "ul", items && framed(items), isFromOne ? {} : { start });
}

function isSpread({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function itemOf(item: ListItem, isLoose: boolean): Element | undefined {
  if (item.data || typeof item.checked === "boolean") return undefined;
  const blocks = allOf(item.children, blockOf);
  if (!blocks) return undefined;
  if (isLoose) return elementOf("li", blocks.length > 0 ? framed(blocks) : []);
  const isWords = ({ tagName }: Element) => tagName === "p";
  const inside = blocks.flatMap((block, index) => [
    ...(index === 0 && isWords(block) ? [] : [BREAK]),
    ...(isWords(block) ? block.children : [block]),
  ]);
  const last = blocks.at(-1);
  return elementOf("li", last && !isWords(last) ? [...inside, BREAK] : inside);
}

/** Blanks where a line ends or begins, which would be cut off. */
const UNTRIMMED = /[ \t][\n\r]|[\n\r][ \t]/;

function contentOf(node: PhrasingContent): ElementContent | undefined {
  if (node.data) return undefined;
  switch (node.type) {
    case "text":
      return UNTRIMMED.test(node.value) ? undefined : { type: "text", value: node.value };
    case "inlineCode":
      return elementOf("code", [{ type: "text", value: node.value.replace(/\r?\n|\r/g, " ") }]);
    case "emphasis":
      return elementOf("em", allOf(node.children, contentOf));
    case "strong":
      return elementOf("strong", allOf(node.children, contentOf));
    case "delete":
      return elementOf("del", allOf(node.children, contentOf));
    case "link":
      if (node.title || !isPlainAddress(node.url)) return undefined;
      return elementOf("a", allOf(node.children, contentOf), { href: node.url });
    default:
      return undefined;
  }
}

function elementOf(
  tagName: string,
  children: ElementContent[] | undefined,
  properties: Properties = {},
): Element | undefined {
  return children && { type: "element", tagName, properties, children };
}
