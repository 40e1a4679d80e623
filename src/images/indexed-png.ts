/** Encodes drawings in a few known colours as PNG. */
import { constants, crc32, deflateSync } from "node:zlib";
import type { Drawing } from "./drawing.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS_PER_INDEX = 8;
const INDEXED_COLOUR = 3;

/** Red, green and blue in one number, as CSS writes it: 0xrrggbb. */
export type Colour = number;

/** The background, then for each colour the steps from the background to it that antialiased edges need. */
export function paletteOf(background: Colour, colours: readonly Colour[], steps: number): Colour[] {
  const shades = colours.flatMap((colour) =>
    Array.from({ length: steps }, (_, step) => mix(background, colour, (step + 1) / steps)),
  );
  return [background, ...shades];
}

/** A PNG of a drawing whose pixels are indexes into a palette. */
export function encodeIndexed(
  { rows, size: { width, height } }: Pick<Drawing, "rows" | "size">,
  palette: readonly Colour[],
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_INDEX, INDEXED_COLOUR], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
  // The byte before each row says that it has no filter: large areas have one colour.
  // Looking for runs alone takes a quarter of the time, and the files are a third larger.
  const packed = deflateSync(rows, { strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const ends = channels(to);
  const [red = 0, green = 0, blue = 0] = channels(from).map((value, index) =>
    Math.round(value + ((ends[index] ?? 0) - value) * share),
  );
  return (red << 16) | (green << 8) | blue;
}

function channels(colour: Colour): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
