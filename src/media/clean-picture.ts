/** A picture file as it is published, whatever its kind. */
import type { PictureKind } from "./metadata.ts";
import { cleanRaster } from "./remove-private.ts";
import { cleanedSvg } from "./svg/index.ts";

/**
 * The same picture without private metadata and without what could act; the given array itself when there is nothing to
 * remove. Throws for a file whose structure can't be followed, and for an SVG that is not safe.
 */
export function cleanPicture(kind: PictureKind, file: Uint8Array): Uint8Array {
  const cleaned = kind === "svg" ? cleanedSvg(file) : cleanRaster(kind, file);
  return Buffer.compare(cleaned, file) === 0 ? file : cleaned;
}
