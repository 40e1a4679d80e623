/** Elements of WebM files (EBML, RFC 8794): each has its id and its length before it. */
import type { ByteReader } from "../byte-reader.ts";
import { MalformedRecording } from "../malformed.ts";
import type { PatchList } from "../patch-list.ts";

export interface Element {
  readonly id: number;
  /** Offset of its header. */
  readonly at: number;
  /** Offset of its content. */
  readonly start: number;
  readonly end: number;
  /** Whether nobody knew its length when it was written: `end` is that of the element around. */
  readonly isOpen: boolean;
}

export interface WebmCleaner {
  readonly reader: ByteReader;
  readonly patches: PatchList;
}

/** Elements of unknown length: the film was sent while it was made. */
const MAY_BE_OPEN: ReadonlySet<number> = new Set([0x18_53_80_67, 0x1f_43_b6_75]);

/** The longest header: an id of four bytes and a length of eight. */
const MAX_HEADER = 12;

/** The element at an offset. One that is cut off ends where the element around it ends. */
export function readElement(reader: ByteReader, at: number, limit: number): Element {
  const head = reader.peek(at, MAX_HEADER);
  const id = variable(head, 0, 4);
  const length = variable(head, id.bytes, 8);
  const start = at + id.bytes + length.bytes;
  const name = id.value + 2 ** (7 * id.bytes);
  if (start > limit || (length.isUnknown && !MAY_BE_OPEN.has(name)))
    throw new MalformedRecording("a wrong length");
  const end = length.isUnknown ? limit : Math.min(start + length.value, limit);
  return { id: name, at, start, end, isOpen: length.isUnknown };
}

/** A number of several bytes: the zeros before its first bit say how many follow. */
export function variable(bytes: Uint8Array, at: number, most: number) {
  const [first = 0] = bytes.subarray(at);
  const length = Math.clz32(first) - 23;
  if (length > most || at + length > bytes.length) throw new MalformedRecording("no length");
  const mark = 1 << (8 - length);
  let value = first & (mark - 1);
  let isUnknown = value === mark - 1;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, bytes: length, isUnknown };
}

/** The elements in an element of known length. */
export function* elementsIn(reader: ByteReader, { start, end }: Element): Iterable<Element> {
  for (let at = start; at < end; ) {
    const element = readElement(reader, at, end);
    yield element;
    at = element.end;
  }
}

/** Makes an element one that players skip, of the same length. */
export function voidElement({ patches }: WebmCleaner, { at, end }: Element): void {
  const short = end - at - 2;
  if (short < 0) throw new MalformedRecording("ends too early");
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
export type ElementRule = (cleaner: WebmCleaner, element: Element) => void;
export type ElementRules = ReadonlyMap<number, ElementRule>;

/** Cleans the elements in an element of known length: what has no rule is made void. */
export function cleanElements(cleaner: WebmCleaner, around: Element, rules: ElementRules): void {
  for (const element of elementsIn(cleaner.reader, around))
    (rules.get(element.id) ?? voidElement)(cleaner, element);
}

export function holdingElements(rules: ElementRules): ElementRule {
  return (cleaner, element) => cleanElements(cleaner, element, rules);
}

/** A number of at most eight bytes. Longer ones are made void. */
export const numeric: ElementRule = (cleaner, element) => {
  if (element.end - element.start > 8) voidElement(cleaner, element);
};

/** A text of a certain form. Others are made void. */
export function textLike(form: RegExp): ElementRule {
  return (cleaner, element) => {
    const isLike = element.end - element.start <= 64 && form.test(textIn(cleaner.reader, element));
    if (!isLike) voidElement(cleaner, element);
  };
}

/** A text that every film must have: it becomes empty. */
export const emptied: ElementRule = ({ patches }, { start, end }) => patches.zero(start, end);

export const kept: ElementRule = () => {};

export function rulesFor(rule: ElementRule, ids: readonly number[]): [number, ElementRule][] {
  return ids.map((id) => [id, rule]);
}

/** An unsigned number; `undefined` for what is none. */
export function numberIn(reader: ByteReader, { start, end }: Element): number | undefined {
  if (end - start > 6) return undefined;
  return reader.bytes(start, end - start).reduce((sum, byte) => sum * 256 + byte, 0);
}

export function textIn(reader: ByteReader, { start, end }: Element): string {
  return reader.latin(start, Math.min(end - start, 64)).split("\0", 1)[0] ?? "";
}
