/** Clusters of WebM films (RFC 9559, 5.1.3): the blocks of all tracks, some seconds at a time. */
import { MalformedMediaError } from "../../malformed.ts";
import type { PatchList } from "../patch-list.ts";
import {
  cleanElements,
  type ElementRule,
  type ElementRules,
  holdingElements,
  keepElement,
  numeric,
  rulesFor,
  voidElement,
} from "./element-rules.ts";
import { type Element, elementsIn, findElement, numberIn, readVariable } from "./elements.ts";

const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const ADDITION_ID = 0xee;

/** Ids of elements that stand beside clusters have four bytes; one of these ends a cluster of unknown length. */
const FOUR_BYTES = 0x10_00_00_00;

/** An addition with the number 1 is the transparency of its picture; others hold metadata. */
const addition: ElementRule = (patches, element) => {
  const id = findElement(element.body, ADDITION_ID);
  if (id && numberIn(id) !== 1) voidElement(patches, element);
  else cleanElements(patches, element, ADDITION);
};

const ADDITION: ElementRules = new Map([
  [ADDITION_ID, numeric],
  [0xa5, keepElement],
]);

const GROUP: ElementRules = new Map<number, ElementRule>([
  ...rulesFor(numeric, [0x9b, 0xfa, 0xfb, 0x75_a2]),
  [BLOCK, keepElement],
  [0x75_a1, holdingElements(new Map([[0xa6, addition]]))],
]);

/** Cleans a cluster, of which only blocks of published tracks stay. Returns where it ends. */
export function cleanCluster(patches: PatchList, cluster: Element, published: ReadonlySet<number>): number {
  const rules = blockRules(published);
  for (const element of elementsIn(cluster.body)) {
    if (cluster.isOpen && element.id >= FOUR_BYTES) return element.at;
    (rules.get(element.id) ?? voidElement)(patches, element);
  }
  return cluster.end;
}

function blockRules(published: ReadonlySet<number>): ElementRules {
  const isPublished = ({ body }: Element) => published.has(readVariable(body.at(0, 8), 0, 8).value);
  const group: ElementRule = (patches, element) => {
    const blocks = [...elementsIn(element.body)].filter(({ id }) => id === BLOCK);
    if (blocks.length > 1) throw new MalformedMediaError("two blocks in a group");
    if (blocks.every(isPublished)) cleanElements(patches, element, GROUP);
    else voidElement(patches, element);
  };
  const simple: ElementRule = (patches, element) => {
    if (!isPublished(element)) voidElement(patches, element);
  };
  return new Map<number, ElementRule>([
    ...rulesFor(numeric, [0xe7, 0xa7, 0xab]),
    [SIMPLE_BLOCK, simple],
    [BLOCK_GROUP, group],
  ]);
}
