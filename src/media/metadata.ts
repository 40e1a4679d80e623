/** Where in a picture file metadata stand: one walk for each kind of file. */
import { avifBlocks } from "./avif.ts";
import type { ByteView } from "./byte-view.ts";
import { gifBlocks } from "./gif.ts";
import { jpegBlocks } from "./jpeg.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import { pngBlocks } from "./png.ts";
import { webpBlocks } from "./webp.ts";

/** The kinds of picture files that are known, by their endings. */
export type PictureKind = "jpg" | "png" | "gif" | "webp" | "avif" | "tiff" | "svg";

/** The kind that a file's name says; `undefined` for what is no picture. */
export function pictureKind(path: string): PictureKind | undefined {
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

const WALKS: Readonly<Record<PictureKind, (file: ByteView) => Iterable<MetadataBlock>>> = {
  jpg: jpegBlocks,
  png: pngBlocks,
  gif: gifBlocks,
  webp: webpBlocks,
  avif: avifBlocks,
  tiff: (file) => [{ kind: "exif", bytes: file }],
  svg: () => [],
};

/** All metadata that a file of this kind holds in its own structure. Throws `MalformedMediaError` for a broken one, but not before it is met. */
export function metadataBlocks(kind: PictureKind, file: ByteView): Iterable<MetadataBlock> {
  return WALKS[kind](file);
}
