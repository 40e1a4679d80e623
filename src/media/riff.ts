/** Chunks of RIFF files: WebP and WAV. */
import type { ByteView } from "./byte-view.ts";
import { MalformedMediaError, TruncatedMediaError } from "./malformed.ts";

export interface RiffChunk {
  readonly type: string;
  /** Offset of its header. */
  readonly at: number;
  /** Offset of its data. */
  readonly start: number;
  readonly end: number;
}

/** The chunk at an offset. One that is longer than `limit` ends there if it `mayBeCut`, and is malformed otherwise. */
export function readRiffChunk(file: ByteView, at: number, limit: number, mayBeCut?: string): RiffChunk {
  const type = file.latin(at, 4);
  const end = at + 8 + file.uint(at + 4, 4, true);
  if (end > limit && type !== mayBeCut) {
    if (end > file.size && file.reachesEnd) throw new TruncatedMediaError();
    throw new MalformedMediaError(`a chunk "${type}" of wrong length`);
  }
  return { type, at, start: at + 8, end: Math.min(end, limit) };
}

/** Where the next chunk begins: at an even offset. */
export function afterRiffChunk({ end }: RiffChunk, limit: number): number {
  return Math.min(end + (end % 2), limit);
}
