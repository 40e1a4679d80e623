/** Removes all metadata from a picture file that are not on the list of those that are kept. The pixels are not encoded again. */

import { cleanAvif } from "./avif-clean.ts";
import { ByteView, inMemory } from "./byte-view.ts";
import { cleanGif } from "./gif-clean.ts";
import { cleanJpeg } from "./jpeg-clean.ts";
import type { KeptMetadata } from "./kept.ts";
import type { PictureKind } from "./metadata.ts";
import { cleanPng } from "./png-patches.ts";
import { metadataOf, rightsPacket } from "./rights.ts";
import { cleanTiff } from "./tiff-clean.ts";
import { cleanWebp } from "./webp-clean.ts";

/** The kinds of pictures that consist of pixels. */
export type RasterKind = Exclude<PictureKind, "svg">;

const CLEANERS: Readonly<Record<RasterKind, (file: ByteView, kept: KeptMetadata) => Uint8Array>> = {
  jpg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanWebp,
  avif: cleanAvif,
  tiff: cleanTiff,
};

/**
 * The same picture with no metadata but its colour profile, its orientation, its rights and its caption. Returns the
 * given array itself when there is nothing to remove. Throws `MalformedMediaError` when the structure of the file
 * can't be followed to its end.
 */
export function cleanRaster(kind: RasterKind, file: Uint8Array): Uint8Array {
  const { rights, orientation } = metadataOf(kind, inMemory(file));
  const packet = rightsPacket(rights);
  const kept = { ...(orientation !== undefined && { orientation }), ...(packet !== undefined && { packet }) };
  const cleanedSize = CLEANERS[kind](new ByteView(inMemory(file)), kept);
  return Buffer.compare(cleanedSize, file) === 0 ? file : cleanedSize;
}
