/** Encodes the copies of one picture. */
import type { Sharp } from "sharp";
import { placeholderClass } from "../web/tones.ts";
import { loadSharp, openPicture } from "./open-picture.ts";
import {
  AVIF_EFFORT,
  type CopyType,
  type EncodeSettings,
  MAX_ANIMATED_PIXELS,
  MAX_HEIGHTS,
  QUALITIES,
  targetWidths,
  WEBP_EFFORT,
} from "./sizes-and-formats.ts";

/** A copy that has just been encoded. */
export interface Encoded {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface EncodedSet {
  /** `image/avif` */
  readonly type: string;
  readonly copies: readonly Encoded[];
}

/** All copies of a picture. Sets that are not smaller than the original are left out. */
export interface EncodedPicture {
  readonly sets: readonly EncodedSet[];
  readonly fallback?: EncodedSet;
  readonly still?: EncodedSet;
  readonly tone?: string;
}

/** A picture as raw pixels: upright, in sRGB, no wider than its widest copy. */
interface Pixels {
  readonly open: () => Sharp;
  readonly width: number;
  /** Height of the widest copy. */
  readonly height: number;
  readonly isOpaque: boolean;
  readonly isDrawing: boolean;
  /** Width of the original, in pixels. */
  readonly originalWidth: number;
  readonly tone: string;
}

/** A picture of which every shown frame has been decoded. */
interface Decoded {
  readonly pixels: Pixels;
  /** Whether browsers show files of this format. */
  readonly isShown: boolean;
  readonly frames: "one" | "all" | "too many";
}

/** Throws when the picture is truncated or damaged. `packet` is the XMP that each copy carries. */
export async function encodePicture(
  file: Uint8Array,
  recipe: EncodeSettings,
  packet: string | undefined,
): Promise<EncodedPicture> {
  const { pixels, isShown, frames } = await decodePicture(file, recipe);
  if (frames !== "one") return encodeMoving(file, recipe, packet, pixels, frames);
  const sets = await encodeSets(pixels, recipe, packet);
  const useful = isShown ? smallest(sets, file.length, pixels) : sets;
  const last = useful.at(-1);
  const hasFallback = last !== undefined && last === sets.at(-1);
  return {
    sets: hasFallback ? useful.slice(0, -1) : useful,
    ...(hasFallback && { fallback: last }),
    ...(pixels.isOpaque && { tone: pixels.tone }),
  };
}

/** Decodes all frames of a picture and writes nothing. Throws where `encode` would. */
export async function verifyPicture(file: Uint8Array, recipe: EncodeSettings): Promise<void> {
  const { frames, pixels } = await decodePicture(file, recipe);
  if (frames !== "all") return;
  const [width] = targetWidths(recipe, pixels.originalWidth);
  const moving = await openPicture(file, { animated: true });
  await moving.resize({ width }).raw().toBuffer();
}

async function decodePicture(file: Uint8Array, recipe: EncodeSettings): Promise<Decoded> {
  const { format, pages = 1, pageHeight, width, height } = await (await openPicture(file)).metadata();
  const pixels = await pixelsOf(file, recipe, format === "png" || format === "gif");
  const isMoving = pages > 1 && (format === "gif" || format === "webp");
  const all = width * (pageHeight ?? height) * pages;
  const moving = all > MAX_ANIMATED_PIXELS ? "too many" : "all";
  return { pixels, isShown: format !== "tiff", frames: isMoving ? moving : "one" };
}

async function pixelsOf(file: Uint8Array, recipe: EncodeSettings, isDrawing: boolean): Promise<Pixels> {
  const sharp = await loadSharp();
  const input = await openPicture(file, { sequentialRead: true });
  const { autoOrient } = await input.metadata();
  const widest = Math.min(autoOrient.width, recipe.widths.at(-1) ?? autoOrient.width);
  const { data, info } = await input
    .autoOrient()
    .resize({ width: widest })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  const { isOpaque, dominant } = await open().stats();
  const tone = placeholderClass(dominant.r, dominant.g, dominant.b);
  return { open, width, height, isOpaque, isDrawing, originalWidth: autoOrient.width, tone };
}

/** One set for each type of the recipe that allows a picture of this height. */
function encodeSets(
  pixels: Pixels,
  recipe: EncodeSettings,
  packet: string | undefined,
): Promise<EncodedSet[]> {
  const types = recipe.types.filter((type) => type === "flat" || pixels.height <= MAX_HEIGHTS[type]);
  return eachInTurn(types, (type) => encodeSet(pixels, type, recipe, packet));
}

function encodedFormat(type: CopyType, { isOpaque, height }: Pixels): "avif" | "webp" | "jpeg" | "png" {
  if (type !== "flat") return type;
  return isOpaque && height <= MAX_HEIGHTS.jpeg ? "jpeg" : "png";
}

async function encodeSet(
  pixels: Pixels,
  type: CopyType,
  recipe: EncodeSettings,
  packet: string | undefined,
): Promise<EncodedSet> {
  const format = encodedFormat(type, pixels);
  const copies = await eachInTurn(targetWidths(recipe, pixels.originalWidth), (width) => {
    const opened = pixels.isOpaque ? pixels.open().removeAlpha() : pixels.open();
    return finished(encoded(opened.resize({ width }), format, pixels.isDrawing, recipe), packet);
  });
  return { type: `image/${format}`, copies };
}

function encoded(
  picture: Sharp,
  format: "avif" | "webp" | "jpeg" | "png",
  isDrawing: boolean,
  { types }: EncodeSettings,
): Sharp {
  const kind = isDrawing ? "drawing" : "photo";
  // Chroma subsampling blurs sharp edges between colours.
  const chromaSubsampling = isDrawing ? "4:4:4" : "4:2:0";
  switch (format) {
    case "avif":
      return picture.avif({ quality: QUALITIES.avif[kind], effort: AVIF_EFFORT, chromaSubsampling });
    case "webp":
      return picture.webp({
        quality: QUALITIES.webp[kind],
        effort: types.includes("avif") ? WEBP_EFFORT.published : WEBP_EFFORT.quick,
        smartSubsample: isDrawing,
      });
    case "jpeg":
      return picture.jpeg({ quality: QUALITIES.jpeg[kind], mozjpeg: true, chromaSubsampling });
    case "png":
      return picture.png({ palette: true, effort: 7 });
  }
}

async function finished(picture: Sharp, packet: string | undefined): Promise<Encoded> {
  const carrying = packet === undefined ? picture : picture.withXmp(packet);
  const { data, info } = await carrying.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.pageHeight ?? info.height, bytes: data };
}

/** An animated picture as WebP, and its first frame for readers who prefer reduced motion. */
async function encodeMoving(
  file: Uint8Array,
  recipe: EncodeSettings,
  packet: string | undefined,
  first: Pixels,
  frames: "all" | "too many",
): Promise<EncodedPicture> {
  const fits = first.height <= MAX_HEIGHTS.webp;
  const still = await encodeSet(first, fits ? "webp" : "flat", recipe, packet);
  const tone = first.isOpaque ? { tone: first.tone } : {};
  if (frames === "too many" || !fits) return { sets: [], still, ...tone };
  const copies = await eachInTurn(targetWidths(recipe, first.originalWidth), async (width) => {
    const moving = await openPicture(file, { animated: true });
    return finished(encoded(moving.resize({ width }), "webp", true, recipe), packet);
  });
  return { sets: smallest([{ type: "image/webp", copies }], file.length, first), still, ...tone };
}

/** The sets whose widest copy is smaller than the original, if the original is no wider. */
function smallest(sets: readonly EncodedSet[], original: number, { originalWidth }: Pixels): EncodedSet[] {
  return sets.filter(({ copies }) => {
    const widest = copies.at(-1);
    return widest !== undefined && (widest.width < originalWidth || widest.bytes.length < original);
  });
}

/** Runs one task after the other, since each may need much memory. */
async function eachInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
