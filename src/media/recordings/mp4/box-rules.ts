/** What becomes of the boxes of MP4 and QuickTime files: those without a rule become free space. */
import { type Box, boxesIn } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import type { PatchList } from "../patch-list.ts";

/** The only box of a type among others; `undefined` when there is none, and an error when there are several. */
export function onlyBox(boxes: readonly Box[], type: string): Box | undefined {
  const [first, second] = boxes.filter((box) => box.type === type);
  if (second) throw new MalformedMediaError(`two boxes "${type}"`);
  return first;
}

export function requiredBox(boxes: readonly Box[], type: string): Box {
  const box = onlyBox(boxes, type);
  if (!box) throw new MalformedMediaError(`no box "${type}"`);
  return box;
}

/** Makes a box free space. */
export function freeBox(patches: PatchList, box: Box): void {
  patches.replace(box.at + 4, Buffer.from("free"));
  patches.zero(box.start, box.end);
}

/** What becomes of a box of a type that is allowed. */
export type BoxRule = (patches: PatchList, box: Box) => void;
export type BoxRules = Readonly<Record<string, BoxRule>>;

/** Leaves a box as it is: numbers that players need. */
export const keepBox: BoxRule = () => {};

/** Applies its rule to each box of some that are allowed: what has no rule becomes free space. */
export function applyRule(patches: PatchList, box: Box, rules: BoxRules): void {
  const rule = Object.hasOwn(rules, box.type) ? rules[box.type] : undefined;
  (rule ?? freeBox)(patches, box);
}

/** Cleans the boxes in a box or in a part of one, and clears what is left behind the last one. */
export function cleanBoxes(patches: PatchList, around: ByteView, rules: BoxRules): void {
  let behind = around.origin;
  for (const box of boxesIn(around)) {
    applyRule(patches, box, rules);
    behind = box.end;
  }
  patches.zero(behind, around.origin + around.size);
}

/** The rule of a box that holds boxes. */
export function holding(rules: BoxRules): BoxRule {
  return (patches, { body }) => cleanBoxes(patches, body, rules);
}

/** The rule of a box of which only a part is used: `used` returns its length in bytes. */
export function leaf(used: (body: ByteView) => number): BoxRule {
  return (patches, { type, start, end, body }) => {
    const unused = start + used(body);
    if (unused > end) throw new MalformedMediaError(`a short box "${type}"`);
    patches.zero(unused, end);
  };
}

export function fixed(length: number): BoxRule {
  return leaf(() => length);
}

/** A box whose numbers are longer in version 1. */
export function versioned(inVersion0: number, inVersion1: number): BoxRule {
  return leaf((body) => (boxVersion(body) === 1 ? inVersion1 : inVersion0));
}

/** A table: a header, whose last four bytes say how many rows follow. */
export function table(header: number, row: number): BoxRule {
  return leaf((body) => header + row * body.uint(header - 4, 4));
}

/** The version with which the content of most boxes begins. */
export function boxVersion(body: ByteView): number {
  return body.uint(0, 1);
}

/** The flags behind the version. */
export function boxFlags(body: ByteView): number {
  return body.uint(0, 4) & 0xff_ff_ff;
}
