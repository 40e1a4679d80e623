/** Opens pictures with sharp, which is loaded on the first use. */
import type { Sharp, SharpOptions } from "sharp";
import { MAX_PIXELS } from "../model/pictures.ts";

type SharpModule = typeof import("sharp")["default"];

let loaded: Promise<SharpModule> | undefined;

/** sharp, without its cache, and with output that doesn't depend on the number of cores. */
export async function loadSharp(): Promise<SharpModule> {
  loaded ??= loadedSharp();
  return loaded;
}

async function loadedSharp(): Promise<SharpModule> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  // The AVIF encoder divides a picture among threads, and the division changes the bytes.
  sharp.concurrency(1);
  return sharp;
}

/**
 * Opens a picture with sharp. A warning means that the picture is truncated or damaged; in a TIFF it is nearly always
 * about a tag, such as a text with a NUL in it, and the pixels have errors of their own.
 */
export async function openPicture(file: Uint8Array, options: SharpOptions = {}): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(file, {
    limitInputPixels: MAX_PIXELS,
    failOn: isTiff(file) ? "error" : "warning",
    ...options,
  });
}

/** Whether a file begins with a TIFF header, in either byte order, BigTIFF included. */
function isTiff([a, b, c, d]: Uint8Array): boolean {
  const isLittle = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0;
  return isLittle || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43));
}
