/** Boxes of ISO base media files (ISO/IEC 14496-12, 4.2): MP4, QuickTime, AVIF. */
import type { ByteView } from "./byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "./malformed.ts";

export interface Box {
  readonly type: string;
  /** Offset of its header in the file. */
  readonly at: number;
  /** Offset of its content in the file. */
  readonly start: number;
  readonly end: number;
  /** Its content. */
  readonly body: ByteView;
}

const HEADER = 8;
const LONG_HEADER = 16;
/** A film of a day in fragments of a second has a fifth of these in one place. */
export const MAX_BOXES = 1_000_000;

/** The box at a place. Throws `MalformedMediaError` when it does not end in `around`. */
export function readBox(around: ByteView, from: number): Box {
  const short = around.uint(from, 4);
  const type = around.latin(from + 4, 4);
  const header = short === 1 ? LONG_HEADER : HEADER;
  const size = short === 1 ? around.uint(from + 8, 8) : short || around.size - from;
  if (size >= header && from + size > around.size && around.reachesEnd) throw new TruncatedMediaError();
  if (size < header || from + size > around.size)
    throw new MalformedMediaError(`a box "${type}" of wrong length`);
  const at = around.origin + from;
  return {
    type,
    at,
    start: at + header,
    end: at + size,
    body: around.part(from + header, size - header),
  };
}

/** The boxes in a file or in a box. What is left behind the last one, less than a header, is not returned. */
export function* boxesIn(around: ByteView): Iterable<Box> {
  let count = 0;
  for (let from = 0; from + HEADER <= around.size; ) {
    if (++count > MAX_BOXES) throw new MalformedMediaError("too many parts");
    const box = readBox(around, from);
    yield box;
    from = box.end - around.origin;
  }
}

/** The same boxes. Throws `MalformedMediaError` when anything is left behind them. */
export function* boxesFilling(around: ByteView): Iterable<Box> {
  let end = around.origin;
  for (const box of boxesIn(around)) {
    yield box;
    end = box.end;
  }
  if (end < around.origin + around.size) throw new MalformedMediaError("ends too early");
}

/** The first box of a type. */
export function findBox(around: ByteView, type: string): Box | undefined {
  for (const box of boxesIn(around)) if (box.type === type) return box;
  return undefined;
}

/** A box with this content. */
export function writeBox(type: string, ...content: readonly Uint8Array[]): Buffer {
  const size = content.reduce((sum, { length }) => sum + length, HEADER);
  return Buffer.concat([boxHeader(type, size), ...content]);
}

/** The header of a box of so many bytes, of which it is eight. */
export function boxHeader(type: string, size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size);
  bytes.write(type, 4, "latin1");
  return bytes;
}
