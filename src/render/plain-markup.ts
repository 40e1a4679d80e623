import type { Element, ElementContent, RootContent } from "hast";
import { isPlainAddress } from "../web/urls.ts";

/** Elements that the printer prints as they are, each with no attributes but an address. */
const SIMPLE: ReadonlySet<string> = new Set("p a em strong del code ul ol li blockquote".split(" "));

/** Deeper than this is no real text. */
const MOST_DEPTH = 8;

/** The markup of a node of simple prose, which the printer would print the same; none of other nodes. */
export function plainMarkup(node: RootContent | ElementContent, depth = 0): string | undefined {
  if (node.type === "text") return escapeProse(node.value);
  if (node.type !== "element" || !SIMPLE.has(node.tagName) || depth > MOST_DEPTH) return undefined;
  const { href, ...others } = node.properties;
  if (Object.keys(others).length > 0 || isBareLink(node)) return undefined;
  if (href !== undefined && (typeof href !== "string" || !isPlainAddress(href))) return undefined;
  let inside = "";
  for (const child of node.children) {
    const part = plainMarkup(child, depth + 1);
    if (part === undefined) return undefined;
    inside += part;
  }
  const attribute = href === undefined ? "" : ` href="${href}"`;
  return `<${node.tagName}${attribute}>${inside}</${node.tagName}>`;
}

/** Whether the words of a link are its address: the printer marks such a link, since paper need not have the address twice. */
export function isBareLink({ tagName, properties, children }: Element): boolean {
  const [only] = children;
  if (tagName !== "a" || children.length !== 1 || only?.type !== "text") return false;
  return [only.value, `http://${only.value}`, `https://${only.value}`].includes(String(properties.href));
}

/** The printer's own for the first two; it leaves ">" as it is, which is right and yet a fault to strict checkers. */
const PRINTED: Readonly<Record<string, string>> = { "&": "&#x26;", "<": "&#x3C;", ">": "&gt;" };

/** Words as they are in markup. */
export function escapeProse(words: string): string {
  return /[&<>]/.test(words) ? words.replace(/[&<>]/g, (sign) => PRINTED[sign] ?? sign) : words;
}
