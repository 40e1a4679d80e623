/** Link cards that lead to an entry that is held back: such a card shows nothing else, so it is left out. */
import type { Element, ElementContent, RootContent } from "hast";
import type { Body } from "../model/content.ts";

/** A body without link cards that have lost their links, and without their pictures. */
export function withoutEmptyCards(body: Body): Body {
  const dropped = new Set<number>();
  for (const element of allElements(body.tree.children))
    if (isEmptyCard(element)) dropped.add(Number(element.properties.n));
  if (dropped.size === 0) return body;
  const pictures = new Set(body.cards.flatMap(({ picture = -1 }, n) => (dropped.has(n) ? [picture] : [])));
  const numbers = {
    "asrun-link": numbersWithout(body.cards.length, dropped),
    "asrun-media": numbersWithout(body.media.length, pictures),
  };
  return {
    ...body,
    media: body.media.filter((_, n) => !pictures.has(n)),
    cards: body.cards
      .filter((_, n) => !dropped.has(n))
      .map(({ picture, ...card }) => {
        const moved = picture === undefined ? undefined : numbers["asrun-media"].get(picture);
        return { ...card, ...(moved !== undefined && { picture: moved }) };
      }),
    tree: { ...body.tree, children: renumber(body.tree.children, numbers) },
  };
}

type Numbers = Readonly<Record<"asrun-link" | "asrun-media", ReadonlyMap<number, number>>>;

function isEmptyCard(node: Element): boolean {
  const { tagName, children } = node;
  return (
    tagName === "asrun-link" && !children.some((child) => child.type === "element" && child.tagName === "a")
  );
}

function* allElements(nodes: readonly (RootContent | ElementContent)[]): Iterable<Element> {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    yield node;
    yield* allElements(node.children);
  }
}

/** What each number becomes when some are gone. */
function numbersWithout(count: number, gone: ReadonlySet<number>): ReadonlyMap<number, number> {
  const kept = Array.from({ length: count }, (_, n) => n).filter((n) => !gone.has(n));
  return new Map(kept.map((n, index) => [n, index]));
}

/** The nodes without empty cards and the line break before each, with the new numbers. */
function renumber<Node extends RootContent | ElementContent>(
  nodes: readonly Node[],
  numbers: Numbers,
): Node[] {
  const kept: Node[] = [];
  let isFirstGone = false;
  for (const node of nodes) {
    if (node.type !== "element") kept.push(node);
    else if (!isEmptyCard(node)) kept.push({ ...node, ...renumbered(node, numbers) });
    else if (kept.pop() === undefined) isFirstGone = true;
  }
  return isFirstGone ? kept.slice(1) : kept;
}

function renumbered(
  { tagName, properties, children }: Element,
  numbers: Numbers,
): Pick<Element, "properties" | "children"> {
  const inside = renumber(children, numbers);
  if (tagName !== "asrun-link" && tagName !== "asrun-media") return { properties, children: inside };
  const n = numbers[tagName].get(Number(properties.n));
  return { properties: { ...properties, ...(n !== undefined && { n }) }, children: inside };
}
