import type { Element, Nodes, Root } from "hast";
import { attribute, classesOf, findElements, findFirst, isElement } from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";
import { hasItem } from "./microdata.ts";

const OUTSIDE =
  /(?:^|[\s_-])(?:related|comments?|teasers?|promo|sidebar|recommended|most-?read|footer)(?:$|[\s_-])/i;

/** The elements of a page that are its entries, in the order of the page. */
export function findEntryElements(tree: Root): Element[] {
  const marked = findElements(tree.children, (node) => hasItem(node, "liveBlogUpdate"));
  if (marked.length > 0) return withoutCopies(marked);
  const timed = storyParts(tree).filter(holdsTime);
  const innermost = innermostOf(timed.filter((node) => attribute(node, "id") !== undefined));
  const articles = innermost.filter(({ tagName }) => tagName === "article");
  const found = largestGroup(articles.length > 0 ? articles : innermost);
  if (found.length > 0) return found;
  // One article alone is the page's own.
  const unnamed = largestGroup(innermostOf(timed.filter(({ tagName }) => tagName === "article")));
  return unnamed.length > 1 ? unnamed : [];
}

function innermostOf(elements: readonly Element[]): Element[] {
  return elements.filter((node) => !elements.some((other) => other !== node && contains(node, other)));
}

/** A copy that is pinned to the top has no id of its own. */
function withoutCopies(marked: readonly Element[]): Element[] {
  const hasIds = marked.some((node) => attribute(node, "id") !== undefined);
  const words = new Set(
    marked.filter((node) => attribute(node, "id") !== undefined).map((node) => flattenWords([node])),
  );
  return marked.filter((node) => {
    if (attribute(node, "id") !== undefined) return true;
    const isPinned = /pinned/i.test(classesOf(node)) || attribute(node, "dataPinned") === "true";
    return !(hasIds && (isPinned || words.has(flattenWords([node]))));
  });
}

/** All elements but those of comments, related stories and the like. */
function storyParts(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child): Element[] => {
    if (!isElement(child)) return [];
    const isOutside =
      /^(?:aside|nav|footer|template|noscript)$/.test(child.tagName) ||
      OUTSIDE.test(`${classesOf(child)} ${attribute(child, "id") ?? ""}`);
    return isOutside ? [] : [child, ...storyParts(child)];
  });
}

function holdsTime(node: Element): boolean {
  return (
    attribute(node, "dataTimestamp") !== undefined ||
    findFirst(
      node.children,
      ({ tagName, properties }) => tagName === "time" || properties.dataTimestamp !== undefined,
    ) !== undefined
  );
}

function contains(node: Element, other: Element): boolean {
  return findFirst(node.children, (inner) => inner === other) !== undefined;
}

/** Entries are many of a kind: of the same name, with the same first class. */
function largestGroup(elements: readonly Element[]): Element[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const kind = `${element.tagName} ${classesOf(element).split(/\s+/)[0] ?? ""}`;
    groups.set(kind, [...(groups.get(kind) ?? []), element]);
  }
  return [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}
