/** Crops the picture of a card from a photograph. */
import type { Sharp } from "sharp";
import type { DrawingSize } from "./drawing.ts";
import { openPicture } from "./open-picture.ts";
import { QUALITIES } from "./sizes-and-formats.ts";

/** A JPEG of exactly this size, cropped to the most salient part of a picture. */
export async function cropPicture(
  file: Uint8Array,
  size: DrawingSize,
  packet: string | undefined,
): Promise<Uint8Array> {
  const cropped = await openCrop(file, size);
  const picture = cropped.jpeg({ quality: QUALITIES.jpeg.drawing, mozjpeg: true });
  return (packet === undefined ? picture : picture.withXmp(packet)).toBuffer();
}

async function openCrop(file: Uint8Array, { width, height }: DrawingSize): Promise<Sharp> {
  const picture = await openPicture(file);
  return picture
    .autoOrient()
    .resize({ width, height, fit: "cover", position: "attention" })
    .flatten({ background: "#fff" })
    .toColourspace("srgb");
}

/** Decodes the picture that a card is cropped from and writes nothing. Throws where `cropPicture` would. */
export async function verifyCrop(file: Uint8Array, size: DrawingSize): Promise<void> {
  await (await openCrop(file, size)).raw().toBuffer();
}
