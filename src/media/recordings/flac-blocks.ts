import type { ByteView } from "../byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "../malformed.ts";
import type { PatchList } from "./patch-list.ts";

/** A metadata block of FLAC (RFC 9639, 8). */
export interface FlacBlock {
  /** Offset in the file of its header, which has four bytes. */
  readonly at: number;
  readonly type: number;
  readonly isLast: boolean;
  readonly end: number;
  /** Its content. */
  readonly body: ByteView;
}

export const STREAM_INFO = 0;
const PADDING = 1;
/** In bytes, without the header. */
const STREAM_INFO_LENGTH = 34;

/** The blocks with which `around` begins, to the last one. Throws `MalformedMediaError` when that is not in it. */
export function findFlacBlocks(around: ByteView): FlacBlock[] {
  const blocks: FlacBlock[] = [];
  for (let from = 0, isLast = false; !isLast; ) {
    const [first, length] = [around.uint(from, 1), around.uint(from + 1, 3)];
    isLast = first >= 0x80;
    const next = from + 4 + length;
    if (next > around.size)
      throw around.reachesEnd
        ? new TruncatedMediaError()
        : new MalformedMediaError("a block of wrong length");
    const body = around.part(from + 4, length);
    blocks.push({ at: around.origin + from, type: first & 0x7f, isLast, end: around.origin + next, body });
    from = next;
  }
  const [first, ...others] = blocks;
  const isInOrder = first?.type === STREAM_INFO && first.end - first.at === 4 + STREAM_INFO_LENGTH;
  if (!isInOrder || others.some(({ type }) => type === STREAM_INFO))
    throw new MalformedMediaError("no description of its stream");
  return blocks;
}

/** Makes every block but the description of the stream padding, for FLAC in another container. */
export function padFlacBlocks(patches: PatchList, around: ByteView): void {
  for (const { at, type, isLast, end } of findFlacBlocks(around)) {
    if (type === STREAM_INFO) continue;
    patches.replace(at, Uint8Array.of((isLast ? 0x80 : 0) | PADDING));
    patches.zero(at + 4, end);
  }
}
