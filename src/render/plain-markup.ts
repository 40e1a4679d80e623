import type { ElementContent, Root, RootContent } from "hast";
import { printable } from "../web/html.ts";
import { isPlainAddress } from "../web/urls.ts";

/** The markup of nothing but paragraphs with simple marks, which the printer would print the same; none of other trees. */
export function plainMarkup({ children }: Root): string | undefined {
  const markup = markupOf(children, 0);
  return markup === undefined ? undefined : printable(markup.trim());
}

const SIMPLE: ReadonlySet<string> = new Set(["p", "a", "em", "strong"]);

function markupOf(nodes: readonly (RootContent | ElementContent)[], depth: number): string | undefined {
  let markup = "";
  for (const node of nodes) {
    const part = partOf(node, depth);
    if (part === undefined) return undefined;
    markup += part;
  }
  return markup;
}

function partOf(node: RootContent | ElementContent, depth: number): string | undefined {
  if (node.type === "text") return /[&<>]/.test(node.value) ? undefined : node.value;
  if (node.type !== "element" || !SIMPLE.has(node.tagName) || depth > 2) return undefined;
  const { href, ...others } = node.properties;
  if (Object.keys(others).length > 0) return undefined;
  if (href !== undefined && (typeof href !== "string" || !isPlainAddress(href))) return undefined;
  const inside = markupOf(node.children, depth + 1);
  if (inside === undefined) return undefined;
  const attribute = href === undefined ? "" : ` href="${href}"`;
  return `<${node.tagName}${attribute}>${inside}</${node.tagName}>`;
}
