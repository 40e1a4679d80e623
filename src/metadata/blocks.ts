/** Where in a picture file metadata stand: one walk for each kind of file. */
import { avifBlocks } from "./avif.ts";
import type { Block } from "./block.ts";
import { gifBlocks } from "./gif.ts";
import { jpegBlocks } from "./jpeg.ts";
import { pngBlocks } from "./png.ts";
import { webpBlocks } from "./webp.ts";
import { type Readable, Window } from "./window.ts";

/** The kinds of picture files that are known, by their endings. */
export type PictureKind = "jpg" | "png" | "gif" | "webp" | "avif" | "tiff" | "svg";

/** The kind that a file's name says; `undefined` for what is no picture. */
export function kindOf(path: string): PictureKind | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return ENDINGS[ending];
}

const ENDINGS: Readonly<Record<string, PictureKind>> = {
  jpg: "jpg",
  jpeg: "jpg",
  png: "png",
  gif: "gif",
  webp: "webp",
  avif: "avif",
  tif: "tiff",
  tiff: "tiff",
  svg: "svg",
};

const WALKS: Readonly<Record<PictureKind, (file: Window) => Block[]>> = {
  jpg: jpegBlocks,
  png: pngBlocks,
  gif: gifBlocks,
  webp: webpBlocks,
  avif: avifBlocks,
  tiff: (file) => [{ kind: "exif", bytes: file }],
  // Written again as a whole, by `svg/`.
  svg: () => [],
};

/** All metadata that a file of this kind holds in its own structure. */
export function blocksOf(kind: PictureKind, file: Window): Block[] {
  return WALKS[kind](file);
}

/** Whether a file holds a manifest of C2PA. */
export function hasCredentials(kind: PictureKind, file: Readable): boolean {
  return blocksOf(kind, new Window(file)).some((block) => block.kind === "credentials");
}
