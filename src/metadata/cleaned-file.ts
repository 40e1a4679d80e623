/** A picture file as it is published, whatever its kind. */
import type { PictureKind } from "./blocks.ts";
import { cleanedBytes, cleaningOf } from "./clean.ts";
import { cleanedSvg } from "./svg/index.ts";
import { inMemory } from "./window.ts";

/** The bytes that are published; `undefined` when they are those of the file. Throws for an SVG that is not safe. */
export function cleanedFile(kind: PictureKind, bytes: Uint8Array): Uint8Array | undefined {
  if (kind === "svg") {
    const cleaned = cleanedSvg(bytes);
    return Buffer.compare(cleaned, bytes) === 0 ? undefined : cleaned;
  }
  const cleaning = cleaningOf(kind, inMemory(bytes));
  return cleaning && cleanedBytes(bytes, cleaning);
}
