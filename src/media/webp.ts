import { MalformedPictureError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import type { ByteView } from "./reader.ts";

/** A chunk of a RIFF file. */
export interface RiffChunk {
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

const KINDS: ReadonlyMap<string, MetadataBlock["kind"]> = new Map([
  ["EXIF", "exif"],
  ["XMP ", "xmp"],
  ["C2PA", "credentials"],
]);

/** All chunks of a WebP. Throws `MalformedPictureError` when one is cut off. */
export function webpChunks(file: ByteView): Iterable<RiffChunk> {
  if (file.latin(0, 4) !== "RIFF" || file.latin(8, 4) !== "WEBP") throw new MalformedPictureError("no WebP");
  // Some programs leave out the last byte, which only makes the size even.
  const end = file.number(4, 4, true) + 8;
  if (end > file.size + 1) throw new MalformedPictureError("a WebP is cut off");
  return riffChunks(file, 12, Math.min(end, file.size));
}

/** The chunks between two places. Throws `MalformedPictureError` when one is longer. */
export function* riffChunks(file: ByteView, from: number, end: number): Iterable<RiffChunk> {
  for (let at = from; at < end; ) {
    const length = file.number(at + 4, 4, true);
    if (at + 8 + length > end) throw new MalformedPictureError("a chunk of a WebP is cut off");
    yield { type: file.latin(at, 4), start: at + 8, length };
    at += 8 + length + (length % 2);
  }
}

export function* webpBlocks(file: ByteView): Iterable<MetadataBlock> {
  for (const { type, start, length } of webpChunks(file)) {
    const kind = KINDS.get(type);
    // Some programs put JPEG's mark before it.
    const skipped = kind === "exif" && file.latin(start, 6) === "Exif\0\0" ? 6 : 0;
    if (kind !== undefined) yield { kind, bytes: file.part(start + skipped, length - skipped) };
  }
}
