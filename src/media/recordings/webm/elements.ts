/** Elements of WebM files (EBML, RFC 8794): each has its id and its length before it. */
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "../../malformed.ts";

export interface Element {
  readonly id: number;
  /** Offset of its header in the file. */
  readonly at: number;
  /** Offset of its content in the file. */
  readonly start: number;
  readonly end: number;
  /** Its content. */
  readonly body: ByteView;
  /** Whether its length was unknown when it was written: `end` is that of the element around. */
  readonly isOpen: boolean;
}

/** Ids of elements (RFC 9559, 5.1) that are read in more than one place. */
export const IDS = {
  segment: 0x18_53_80_67,
  tracks: 0x16_54_ae_6b,
  cluster: 0x1f_43_b6_75,
  track: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  codec: 0x86,
  video: 0xe0,
} as const;

/** Elements of unknown length: the film was sent while it was made. */
const MAY_BE_OPEN: ReadonlySet<number> = new Set([IDS.segment, IDS.cluster]);

/** The longest header: an id of four bytes and a length of eight. */
const MAX_HEADER = 12;

/**
 * The element at a place. One that is longer than the element around it ends with that. Throws `TruncatedMediaError` when
 * the end of the file is missing.
 */
export function readElement(around: ByteView, from: number): Element {
  const head = around.at(from, MAX_HEADER);
  const id = readVariable(head, 0, 4);
  const length = readVariable(head, id.bytes, 8);
  const start = from + id.bytes + length.bytes;
  const name = id.value + 2 ** (7 * id.bytes);
  if (start > around.size || (length.isUnknown && !MAY_BE_OPEN.has(name)))
    throw around.reachesEnd && start > around.size
      ? new TruncatedMediaError()
      : new MalformedMediaError("a wrong length");
  if (!length.isUnknown && start + length.value > around.size && around.reachesEnd)
    throw new TruncatedMediaError();
  const body = around.part(start, length.isUnknown ? around.size - start : length.value);
  const at = around.origin + from;
  return { id: name, at, start: body.origin, end: body.origin + body.size, body, isOpen: length.isUnknown };
}

/** A number of several bytes: the zeros before its first bit say how many follow. */
export function readVariable(bytes: Uint8Array, at: number, most: number) {
  const [first = 0] = bytes.subarray(at);
  const length = Math.clz32(first) - 23;
  if (length > most || at + length > bytes.length) throw new MalformedMediaError("no length");
  const mark = 1 << (8 - length);
  let value = first & (mark - 1);
  let isUnknown = value === mark - 1;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, bytes: length, isUnknown };
}

/** The elements in a file, or in an element of known length. */
export function* elementsIn(around: ByteView): Iterable<Element> {
  for (let from = 0; from < around.size; ) {
    const element = readElement(around, from);
    yield element;
    from = element.end - around.origin;
  }
}

/** The first element with an id. */
export function findElement(around: ByteView, id: number): Element | undefined {
  for (const element of elementsIn(around)) if (element.id === id) return element;
  return undefined;
}

/** An unsigned number; `undefined` for what is none. */
export function numberIn({ body }: Element): number | undefined {
  return body.size < 1 || body.size > 6 ? undefined : body.uint(0, body.size);
}

export function textIn({ body }: Element): string {
  return body.latin(0, 64).split("\0", 1)[0] ?? "";
}
