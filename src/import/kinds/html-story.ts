import type { Element, ElementContent } from "hast";
import {
  attribute,
  classesOf,
  elementContent,
  findElements,
  findFirst,
  isElement,
} from "../words/elements.ts";
import { flattenWords } from "../words/plain.ts";
import { hasItem } from "./microdata.ts";

/** What of an entry's element is no words of its story. */
export interface EntryParts {
  readonly heading: Element | undefined;
  readonly bylines: readonly Element[];
  readonly times: readonly Element[];
}

const NOISE =
  /(?:^|[\s_-])(?:advert|(?:share|sharing|sharebar|avatar|ad-slot|adslot|related|comments?|newsletter|promo|toolbar)(?:$|[\s_-]))/i;
const NOISE_TAG = /^(?:form|button|nav|input|select|textarea|script|style|template|noscript|dialog)$/;
const TIME_CLASS = /(?:^|[\s_-])(?:time|timestamp|date|dateline|updated|meta)(?:$|[\s_-])/i;

/** The nodes of an entry's story. */
export function storyNodes(entry: Element, parts: EntryParts): ElementContent[] {
  const bodies = findElements(entry.children, (node) => hasItem(node, "articleBody"));
  const outer = bodies.filter(
    (node) => !bodies.some((other) => other !== node && findFirst(other.children, (inner) => inner === node)),
  );
  const gone = new Set<Element>([
    ...(parts.heading ? [parts.heading] : []),
    ...parts.bylines,
    ...parts.times.map((time) => wrapperOf(entry, time)),
  ]);
  const roots =
    outer.length > 0
      ? outer.flatMap((node) => elementContent(node.children))
      : elementContent(entry.children);
  return withoutNoise(roots, gone);
}

function withoutNoise(nodes: readonly ElementContent[], gone: ReadonlySet<Element>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (gone.has(node) || NOISE_TAG.test(node.tagName) || isNoise(node)) return [];
    return [{ ...node, children: withoutNoise(elementContent(node.children), gone) }];
  });
}

function isNoise(node: Element): boolean {
  const names = `${classesOf(node)} ${attribute(node, "id") ?? ""}`;
  return NOISE.test(names) || /^(?:dfp-ad|google_ads)/i.test(attribute(node, "id") ?? "");
}

/** The outermost element around a time that holds nothing else than times. */
function wrapperOf(entry: Element, time: Element): Element {
  const path = pathTo(entry, time) ?? [];
  const isEmptyBut = (node: Element) =>
    flattenWords([node]) === flattenWords([time]) ||
    (TIME_CLASS.test(classesOf(node)) &&
      !findFirst(node.children, ({ tagName }) => /^(?:h[1-6]|p|img|figure)$/.test(tagName)));
  return path.find(isEmptyBut) ?? time;
}

/** The elements from inside of one down to another, the outermost first. */
function pathTo(from: Element, to: Element): Element[] | undefined {
  for (const child of from.children) {
    if (!isElement(child)) continue;
    if (child === to) return [child];
    const below = pathTo(child, to);
    if (below) return [child, ...below];
  }
  return undefined;
}
