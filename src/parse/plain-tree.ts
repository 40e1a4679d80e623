import type { Element, ElementContent, Root as HastRoot } from "hast";
import type { Paragraph, PhrasingContent, Root } from "mdast";
import { isPlainAddress } from "../web/urls.ts";

/**
 * The elements of a tree of nothing but paragraphs with simple marks: there is nothing in it that would have to be made
 * safe. `undefined` for every other tree.
 */
export function plainTree(tree: Root): HastRoot | undefined {
  const children: ElementContent[] = [];
  for (const node of tree.children) {
    if (node.type === "yaml") continue;
    const element = node.type === "paragraph" ? paragraphOf(node) : undefined;
    if (!element) return undefined;
    if (children.length > 0) children.push({ type: "text", value: "\n" });
    children.push(element);
  }
  return { type: "root", children };
}

function paragraphOf({ children, data }: Paragraph): Element | undefined {
  if (data || children.length === 0) return undefined;
  const contents: ElementContent[] = [];
  for (const child of children) {
    const content = contentOf(child);
    if (!content) return undefined;
    contents.push(content);
  }
  return elementOf("p", contents);
}

function contentOf(node: PhrasingContent): ElementContent | undefined {
  if (node.data) return undefined;
  if (node.type === "text") return { type: "text", value: node.value };
  if (node.type !== "emphasis" && node.type !== "strong" && node.type !== "link") return undefined;
  const [words] = node.children;
  if (node.children.length !== 1 || words?.type !== "text") return undefined;
  const inside: ElementContent[] = [{ type: "text", value: words.value }];
  if (node.type === "emphasis") return elementOf("em", inside);
  if (node.type === "strong") return elementOf("strong", inside);
  if (node.title || !isPlainAddress(node.url)) return undefined;
  return { ...elementOf("a", inside), properties: { href: node.url } };
}

function elementOf(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}
