/** What becomes of the elements of WebM files: those without a rule are made void. */
import { MalformedMediaError } from "../../malformed.ts";
import type { PatchList } from "../patch-list.ts";
import { type Element, elementsIn, textIn } from "./elements.ts";

/** Makes an element one that players skip, of the same length. */
export function voidElement(patches: PatchList, { at, end }: Element): void {
  const short = end - at - 2;
  if (short < 0) throw new MalformedMediaError("ends too early");
  const head = Buffer.alloc(short < 127 ? 2 : 9);
  if (short < 127) head.writeUInt8(0x80 | short, 1);
  else {
    head.writeBigUInt64BE(BigInt(short - 7), 1);
    head.writeUInt8(0x01, 1);
  }
  head.writeUInt8(0xec, 0);
  patches.replace(at, head);
  patches.zero(at + head.length, end);
}

/** What becomes of an element that is allowed. */
export type ElementRule = (patches: PatchList, element: Element) => void;
export type ElementRules = ReadonlyMap<number, ElementRule>;

/** Cleans the elements in an element of known length: what has no rule is made void. */
export function cleanElements(patches: PatchList, around: Element, rules: ElementRules): void {
  for (const element of elementsIn(around.body)) (rules.get(element.id) ?? voidElement)(patches, element);
}

export function holdingElements(rules: ElementRules): ElementRule {
  return (patches, element) => cleanElements(patches, element, rules);
}

/** A number of at most eight bytes. Longer ones are made void. */
export const numeric: ElementRule = (patches, element) => {
  if (element.body.size > 8) voidElement(patches, element);
};

/** A text of a certain form. Others are made void. */
export function textLike(form: RegExp): ElementRule {
  return (patches, element) => {
    const isLike = element.body.size <= 64 && form.test(textIn(element));
    if (!isLike) voidElement(patches, element);
  };
}

/** A text that every film must have: it becomes empty. */
export const emptied: ElementRule = (patches, { start, end }) => patches.zero(start, end);

export const keepElement: ElementRule = () => {};

export function rulesFor(rule: ElementRule, ids: readonly number[]): [number, ElementRule][] {
  return ids.map((id) => [id, rule]);
}
