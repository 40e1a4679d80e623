import type { ByteView } from "./byte-view.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import { afterRiffChunk, type RiffChunk, readRiffChunk } from "./riff.ts";

const KINDS: ReadonlyMap<string, MetadataBlock["kind"]> = new Map([
  ["EXIF", "exif"],
  ["XMP ", "xmp"],
  ["C2PA", "credentials"],
]);

/** All chunks of a WebP. Throws `MalformedMediaError` when one is cut off. */
export function webpChunks(file: ByteView): Iterable<RiffChunk> {
  if (file.latin(0, 4) !== "RIFF" || file.latin(8, 4) !== "WEBP") throw new MalformedMediaError("no WebP");
  // Some programs leave out the last byte, which only makes the size even.
  const end = file.number(4, 4, true) + 8;
  if (end > file.size + 1) throw new MalformedMediaError("a WebP is cut off");
  return riffChunks(file, 12, Math.min(end, file.size));
}

/** The chunks between two places. Throws `MalformedMediaError` when one is longer. */
export function* riffChunks(file: ByteView, from: number, end: number): Iterable<RiffChunk> {
  for (let at = from; at < end; ) {
    const chunk = readRiffChunk(file, at, end);
    yield chunk;
    at = afterRiffChunk(chunk, end);
  }
}

export function* webpBlocks(file: ByteView): Iterable<MetadataBlock> {
  for (const { type, start, end } of webpChunks(file)) {
    const kind = KINDS.get(type);
    // Some programs put JPEG's mark before it.
    const skipped = kind === "exif" && file.latin(start, 6) === "Exif\0\0" ? 6 : 0;
    if (kind !== undefined) yield { kind, bytes: file.part(start + skipped, end - start - skipped) };
  }
}
