import type { Element } from "hast";
import { attribute } from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";

/** Whether an element has a property of microdata. */
export function hasItem(node: Element, name: string): boolean {
  return (attribute(node, "itemProp") ?? "").split(/\s+/).includes(name);
}

/** What microdata takes for an element's value. */
export function valueOfItem(node: Element): string | undefined {
  const value =
    attribute(node, "content") ??
    attribute(node, "dateTime") ??
    attribute(node, "href") ??
    flattenWords([node]);
  return value === "" ? undefined : value;
}
