/** Makes the copies of one picture. Only this file and the cards know sharp, which is loaded when there is something to do. */
import type { Sharp } from "sharp";
import { MOST_PIXELS } from "../model/pictures.ts";
import { toneOf } from "../web/tones.ts";
import {
  AVIF_EFFORT,
  type CopyType,
  MOST_MOVING_PIXELS,
  QUALITIES,
  type Recipe,
  WEBP_EFFORT,
  widthsFor,
} from "./recipe.ts";

/** A copy that has just been made. */
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

/** All copies of a picture. Sets that would save nothing are left out. */
export interface EncodedPicture {
  readonly sets: readonly EncodedSet[];
  readonly fallback?: EncodedSet;
  readonly still?: EncodedSet;
  readonly tone?: string;
}

type SharpModule = typeof import("sharp")["default"];

let loaded: Promise<SharpModule> | undefined;

/** sharp, set so that it keeps nothing and that its bytes don't depend on the number of cores. */
export async function loadSharp(): Promise<SharpModule> {
  loaded ??= loadedSharp();
  return loaded;
}

async function loadedSharp(): Promise<SharpModule> {
  const { default: sharp } = await import("sharp");
  sharp.cache(false);
  // The encoder of AVIF divides its work among threads, and other parts give other bytes.
  sharp.concurrency(1);
  return sharp;
}

/** A picture as plain pixels, upright, in sRGB, no wider than its widest copy. */
interface Pixels {
  readonly open: () => Sharp;
  readonly width: number;
  readonly isOpaque: boolean;
  readonly isDrawing: boolean;
  /** The width of the original. */
  readonly originalWidth: number;
  readonly tone: string;
}

/** Throws when the file can't be decoded without a warning, for then a part of it is missing or wrong. `packet` is the XMP that each copy carries. */
export async function encode(
  file: Uint8Array,
  recipe: Recipe,
  packet: string | undefined,
): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const { format, pages = 1, pageHeight, width, height } = await sharp(file).metadata();
  const isMoving = pages > 1 && (format === "gif" || format === "webp");
  const pixels = await pixelsOf(sharp, file, recipe, format === "png" || format === "gif");
  if (isMoving) {
    const all = width * (pageHeight ?? height) * pages;
    return encodeMoving(sharp, file, recipe, packet, pixels, all);
  }
  const sets = await eachInTurn(recipe.types, (type) => encodeSet(pixels, type, recipe, packet));
  const isShown = format !== "tiff";
  const useful = isShown ? smallest(sets, file.length, pixels) : sets;
  const last = useful.at(-1);
  const hasFallback = last !== undefined && last === sets.at(-1);
  return {
    sets: hasFallback ? useful.slice(0, -1) : useful,
    ...(hasFallback && { fallback: last }),
    ...(pixels.isOpaque && { tone: pixels.tone }),
  };
}

async function pixelsOf(
  sharp: SharpModule,
  file: Uint8Array,
  recipe: Recipe,
  isDrawing: boolean,
): Promise<Pixels> {
  const input = sharp(file, { limitInputPixels: MOST_PIXELS, sequentialRead: true });
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
  const tone = toneOf(dominant.r, dominant.g, dominant.b);
  return { open, width, isOpaque, isDrawing, originalWidth: autoOrient.width, tone };
}

async function encodeSet(
  pixels: Pixels,
  type: CopyType,
  recipe: Recipe,
  packet: string | undefined,
): Promise<EncodedSet> {
  const format = type === "flat" ? (pixels.isOpaque ? "jpeg" : "png") : type;
  const copies = await eachInTurn(widthsFor(recipe, pixels.originalWidth), (width) => {
    const opened = pixels.isOpaque ? pixels.open().removeAlpha() : pixels.open();
    return finished(encoded(opened.resize({ width }), format, pixels.isDrawing, recipe), packet);
  });
  return { type: `image/${format}`, copies };
}

function encoded(
  picture: Sharp,
  format: "avif" | "webp" | "jpeg" | "png",
  isDrawing: boolean,
  { types }: Recipe,
): Sharp {
  const kind = isDrawing ? "drawing" : "photo";
  // Sharp edges between colours suffer from colours at half the size.
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

/** A moving picture as WebP, and its first frame for who wants nothing to move. */
async function encodeMoving(
  sharp: SharpModule,
  file: Uint8Array,
  recipe: Recipe,
  packet: string | undefined,
  first: Pixels,
  allPixels: number,
): Promise<EncodedPicture> {
  const still = await encodeSet(first, "webp", recipe, packet);
  const tone = first.isOpaque ? { tone: first.tone } : {};
  if (allPixels > MOST_MOVING_PIXELS) return { sets: [], still, ...tone };
  const copies = await eachInTurn(widthsFor(recipe, first.originalWidth), (width) => {
    const moving = sharp(file, { animated: true, limitInputPixels: MOST_PIXELS });
    return finished(encoded(moving.resize({ width }), "webp", true, recipe), packet);
  });
  return { sets: smallest([{ type: "image/webp", copies }], file.length, first), still, ...tone };
}

/** Those sets whose widest copy weighs less than the original, where that one is as small. */
function smallest(sets: readonly EncodedSet[], original: number, { originalWidth }: Pixels): EncodedSet[] {
  return sets.filter(({ copies }) => {
    const widest = copies.at(-1);
    return widest !== undefined && (widest.width < originalWidth || widest.bytes.length < original);
  });
}

/** One after the other: each may take much memory. */
async function eachInTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** A JPEG of exactly this size, of the part of a picture that draws the eye. */
export async function crop(
  file: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  packet: string | undefined,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const picture = sharp(file, { limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width, height, fit: "cover", position: "attention" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: QUALITIES.jpeg.drawing, mozjpeg: true });
  return (packet === undefined ? picture : picture.withXmp(packet)).toBuffer();
}
