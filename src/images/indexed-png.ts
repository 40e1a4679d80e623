/** Encodes drawings in a few known colours as PNG. The palette is given, since searching for one takes most of the time. */
import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

const compress = promisify(deflate);

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

/** A PNG of pixels given as three bytes each, in which every pixel has the nearest colour of the palette. */
export async function encodeIndexed(
  pixels: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  palette: readonly Colour[],
): Promise<Uint8Array> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS_PER_INDEX, INDEXED_COLOUR], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
  const rows = await compress(indexRows(pixels, width, height, palette), { level: 6 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows of palette indexes, each after a zero byte: no filter, since large areas have one colour. */
function indexRows(pixels: Uint8Array, width: number, height: number, palette: readonly Colour[]): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  const known = new Map<Colour, number>();
  let [from, to, last, index] = [0, 0, -1, 0];
  for (let y = 0; y < height; y++) {
    to += 1;
    for (let x = 0; x < width; x++) {
      const colour = ((pixels[from] ?? 0) << 16) | ((pixels[from + 1] ?? 0) << 8) | (pixels[from + 2] ?? 0);
      if (colour !== last) {
        last = colour;
        index = known.get(colour) ?? nearestIndex(colour, palette);
        known.set(colour, index);
      }
      rows[to] = index;
      from += 3;
      to += 1;
    }
  }
  return rows;
}

function nearestIndex(colour: Colour, palette: readonly Colour[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: Colour, other: Colour): number {
  const others = channels(other);
  return channels(one).reduce((sum, value, index) => sum + (value - (others[index] ?? 0)) ** 2, 0);
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
