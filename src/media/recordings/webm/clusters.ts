/** Clusters of WebM films (RFC 9559, 5.1.3): the blocks of all tracks, some seconds at a time. */
import { MalformedRecording } from "../malformed.ts";
import {
  cleanElements,
  type Element,
  type ElementRule,
  type ElementRules,
  elementsIn,
  holdingElements,
  kept,
  numberIn,
  numeric,
  readElement,
  rulesFor,
  variable,
  voidElement,
  type WebmCleaner,
} from "./elements.ts";

const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const ADDITION_ID = 0xee;

/** Ids of elements that stand beside clusters have four bytes; one of these ends a cluster of unknown length. */
const FOUR_BYTES = 0x10_00_00_00;

/** An addition with the number 1 is the transparency of its picture; others hold metadata. */
const addition: ElementRule = (cleaner, element) => {
  const id = [...elementsIn(cleaner.reader, element)].find((part) => part.id === ADDITION_ID);
  if (id && numberIn(cleaner.reader, id) !== 1) voidElement(cleaner, element);
  else
    cleanElements(
      cleaner,
      element,
      new Map([
        [ADDITION_ID, numeric],
        [0xa5, kept],
      ]),
    );
};

const GROUP: ElementRules = new Map<number, ElementRule>([
  ...rulesFor(numeric, [0x9b, 0xfa, 0xfb, 0x75_a2]),
  [BLOCK, kept],
  [0x75_a1, holdingElements(new Map([[0xa6, addition]]))],
]);

/** Cleans a cluster, of which only blocks of published tracks stay. Returns where it ends. */
export function cleanCluster(cleaner: WebmCleaner, cluster: Element, published: ReadonlySet<number>): number {
  const rules = blockRules(published);
  for (let at = cluster.start; at < cluster.end; ) {
    const element = readElement(cleaner.reader, at, cluster.end);
    if (cluster.isOpen && element.id >= FOUR_BYTES) return at;
    (rules.get(element.id) ?? voidElement)(cleaner, element);
    at = element.end;
  }
  return cluster.end;
}

function blockRules(published: ReadonlySet<number>): ElementRules {
  const isPublished = ({ reader }: WebmCleaner, { start }: Element) => {
    return published.has(variable(reader.peek(start, 8), 0, 8).value);
  };
  const group: ElementRule = (cleaner, element) => {
    const blocks = [...elementsIn(cleaner.reader, element)].filter(({ id }) => id === BLOCK);
    if (blocks.length > 1) throw new MalformedRecording("two blocks in a group");
    if (blocks.every((block) => isPublished(cleaner, block))) cleanElements(cleaner, element, GROUP);
    else voidElement(cleaner, element);
  };
  const simple: ElementRule = (cleaner, element) => {
    if (!isPublished(cleaner, element)) voidElement(cleaner, element);
  };
  return new Map<number, ElementRule>([
    ...rulesFor(numeric, [0xe7, 0xa7, 0xab]),
    [SIMPLE_BLOCK, simple],
    [BLOCK_GROUP, group],
  ]);
}
