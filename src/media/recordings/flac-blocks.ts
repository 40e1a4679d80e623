import type { ByteReader } from "./byte-reader.ts";
import { MalformedRecording } from "./malformed.ts";
import type { PatchList } from "./patch-list.ts";

/** A metadata block of FLAC (RFC 9639, 8). */
export interface FlacBlock {
  /** Offset of its header, which has four bytes. */
  readonly at: number;
  readonly type: number;
  readonly end: number;
}

export const STREAM_INFO = 0;
const PADDING = 1;
/** In bytes, without the header. */
const STREAM_INFO_LENGTH = 34;

/** The blocks from an offset to the last one. Throws `MalformedRecording` when that is not before `limit`. */
export function findFlacBlocks(reader: ByteReader, start: number, limit: number): FlacBlock[] {
  const blocks: FlacBlock[] = [];
  for (let at = start, isLast = false; !isLast; ) {
    const head = reader.view(at, 4);
    isLast = head.getUint8(0) >= 0x80;
    const block = { at, type: head.getUint8(0) & 0x7f, end: at + 4 + (head.getUint32(0) & 0xff_ff_ff) };
    if (block.end > limit) throw new MalformedRecording("a block of wrong length");
    blocks.push(block);
    at = block.end;
  }
  const [first, ...others] = blocks;
  const isInOrder = first?.type === STREAM_INFO && first.end - first.at === 4 + STREAM_INFO_LENGTH;
  if (!isInOrder || others.some(({ type }) => type === STREAM_INFO))
    throw new MalformedRecording("no description of its stream");
  return blocks;
}

/** Makes every block but the description of the stream padding, for FLAC in another container. */
export function padFlacBlocks(reader: ByteReader, patches: PatchList, start: number, limit: number): void {
  for (const { at, type, end } of findFlacBlocks(reader, start, limit)) {
    if (type === STREAM_INFO) continue;
    padFlacBlock(reader, patches, at, end);
  }
}

/** Makes one block padding. */
export function padFlacBlock(reader: ByteReader, patches: PatchList, at: number, end: number): void {
  const [first = 0] = reader.bytes(at, 1);
  // The highest bit marks the last block.
  patches.replace(at, Uint8Array.of((first & 0x80) | PADDING));
  patches.zero(at + 4, end);
}
