/** Boxes of MP4 and QuickTime files (ISO/IEC 14496-12, 4.2). */
import type { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import type { PatchList } from "../patch-list.ts";

export interface Box {
  readonly type: string;
  /** Offset of its header. */
  readonly at: number;
  /** Offset of its content. */
  readonly start: number;
  readonly end: number;
}

/** A file that is cleaned: where it is read from, and what is changed in it. */
export interface Cleaner {
  readonly reader: ByteReader;
  readonly patches: PatchList;
}

const FREE = Buffer.from("free");

/** The box whose header is at an offset. Throws `MalformedRecording` when it does not end before `limit`. */
export function readBox(reader: ByteReader, at: number, limit: number): Box {
  const head = reader.view(at, 8);
  const short = head.getUint32(0);
  const type = reader.latin(at + 4, 4);
  const isLong = short === 1;
  const length = isLong ? Number(reader.view(at + 8, 8).getBigUint64(0)) : short || limit - at;
  const start = at + (isLong ? 16 : 8);
  if (at + length < start || at + length > limit)
    throw new MalformedRecording(`a box "${type}" of wrong length`);
  return { type, at, start, end: at + length };
}

/** The boxes between two offsets. What is left behind the last one, less than a header, is not returned. */
export function* boxesBetween(reader: ByteReader, start: number, end: number): Iterable<Box> {
  for (let at = start; at + 8 <= end; ) {
    const box = readBox(reader, at, end);
    yield box;
    at = box.end;
  }
}

/** The only box of a type among others; `undefined` when there is none, and an error when there are several. */
export function onlyBox(boxes: readonly Box[], type: string): Box | undefined {
  const [first, second] = boxes.filter((box) => box.type === type);
  if (second) throw new MalformedRecording(`two boxes "${type}"`);
  return first;
}

export function requiredBox(boxes: readonly Box[], type: string): Box {
  const box = onlyBox(boxes, type);
  if (!box) throw new MalformedRecording(`no box "${type}"`);
  return box;
}

/** The boxes in a box. */
export function boxesIn(reader: ByteReader, { start, end }: Box): Box[] {
  return [...boxesBetween(reader, start, end)];
}

/** Makes a box free space. */
export function freeBox({ patches }: Cleaner, box: Box): void {
  patches.replace(box.at + 4, FREE);
  patches.zero(box.start, box.end);
}

/** What becomes of a box of a type that is allowed. */
export type BoxRule = (cleaner: Cleaner, box: Box) => void;
export type BoxRules = Readonly<Record<string, BoxRule>>;

/** Cleans the boxes between two offsets: what has no rule becomes free space. */
export function cleanBoxes(cleaner: Cleaner, start: number, end: number, rules: BoxRules): void {
  let behind = start;
  for (const box of boxesBetween(cleaner.reader, start, end)) {
    const rule = Object.hasOwn(rules, box.type) ? rules[box.type] : undefined;
    if (rule) rule(cleaner, box);
    else freeBox(cleaner, box);
    behind = box.end;
  }
  cleaner.patches.zero(behind, end);
}

/** The rule of a box that holds boxes. */
export function holding(rules: BoxRules): BoxRule {
  return (cleaner, { start, end }) => cleanBoxes(cleaner, start, end, rules);
}

/** The rule of a box of which only a part is used: `used` returns its length in bytes. */
export function leaf(used: (content: ByteReader, box: Box) => number): BoxRule {
  return (cleaner, box) => {
    const end = box.start + used(cleaner.reader, box);
    if (end > box.end) throw new MalformedRecording(`a short box "${box.type}"`);
    cleaner.patches.zero(end, box.end);
  };
}

export function fixed(length: number): BoxRule {
  return leaf(() => length);
}

/** A box whose numbers are longer in version 1. */
export function versioned(inVersion0: number, inVersion1: number): BoxRule {
  return leaf((reader, box) => (versionOf(reader, box) === 1 ? inVersion1 : inVersion0));
}

/** A table: a header, in whose last four bytes stands how many rows follow. */
export function table(header: number, row: number): BoxRule {
  return leaf((reader, { start }) => header + row * reader.view(start + header - 4, 4).getUint32(0));
}

export function versionOf(reader: ByteReader, { start }: Box): number {
  return reader.view(start, 1).getUint8(0);
}

export function flagsOf(reader: ByteReader, { start }: Box): number {
  return reader.view(start, 4).getUint32(0) & 0xff_ff_ff;
}
