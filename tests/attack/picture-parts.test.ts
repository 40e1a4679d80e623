/** Pictures of very many parts: reads and memory grow in proportion to the file. */
import { crc32, deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { cleanPicture } from "../../src/media/clean-picture.ts";
import type { PictureKind } from "../../src/media/metadata.ts";
import { metadataOf } from "../../src/media/rights.ts";
import { moving, photo } from "../pictures/made.ts";

const PARTS = 100_000;

function repeated(part: Uint8Array, count = PARTS): Buffer {
  const bytes = Buffer.alloc(part.length * count);
  for (let index = 0; index < count; index++) bytes.set(part, index * part.length);
  return bytes;
}

function chunk(type: string, text: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, "latin1"), text, Buffer.alloc(4)]);
  bytes.writeUInt32BE(text.length);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

async function made(as: "jpeg" | "png" | "webp" | "avif" | "gif"): Promise<Buffer> {
  return Buffer.from(
    as === "gif" ? await moving("gif", 2, 32, 20) : await photo({ width: 32, height: 20, as }),
  );
}

const latin = (text: string) => Buffer.from(text, "latin1");
const nothing = new Uint8Array();

async function png(part: Uint8Array, count?: number): Promise<Buffer> {
  const file = await made("png");
  return Buffer.concat([file.subarray(0, 33), repeated(part, count), file.subarray(33)]);
}

async function jpeg(part: Uint8Array): Promise<Buffer> {
  const file = await made("jpeg");
  return Buffer.concat([file.subarray(0, 2), repeated(part), file.subarray(2)]);
}

async function webp(part: Uint8Array): Promise<Buffer> {
  const file = Buffer.concat([await made("webp"), repeated(part)]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

async function gif(part: Uint8Array): Promise<Buffer> {
  return Buffer.concat([(await made("gif")).subarray(0, -1), repeated(part), latin(";")]);
}

const bomb = chunk(
  "zTXt",
  Buffer.concat([latin("Raw profile type exif\0\0"), deflateSync(Buffer.alloc(1_900_000))]),
);
const deep = latin(`XML:com.adobe.xmp\0\0\0\0\0<rdf:RDF xmlns:rdf="r">${"<a>".repeat(PARTS)}`);

const CASES: readonly (readonly [string, PictureKind, () => Promise<Buffer>])[] = [
  ["unknown chunks of a PNG", "png", () => png(chunk("abCd", nothing))],
  ["chunks of a PNG that are kept", "png", () => png(chunk("IDAT", nothing))],
  ["texts of a PNG", "png", () => png(chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0<x/>")))],
  ["compressed texts of a PNG, a thousand times as long", "png", () => png(bomb, 2000)],
  ["nested elements of XMP", "png", () => png(chunk("iTXt", deep), 3)],
  ["comments of a JPEG", "jpg", () => jpeg(latin("\xff\xfe\0\x02"))],
  ["blocks of EXIF in a JPEG", "jpg", () => jpeg(latin("\xff\xe1\0\x08Exif\0\0"))],
  ["chunks of a WebP", "webp", () => webp(latin("EXIF\0\0\0\0"))],
  ["comments of a GIF", "gif", () => gif(latin("!\xfe\0"))],
  [
    "boxes of an AVIF",
    "avif",
    async () => Buffer.concat([await made("avif"), repeated(latin("\0\0\0\x08free"))]),
  ],
];

test.each(CASES)("%s are read once, however many there are", async (_, kind, make) => {
  const file = await make();
  let read = 0;
  const counting = {
    size: file.length,
    read(length = file.length, from = 0) {
      const bytes = file.subarray(from, from + length);
      read += bytes.length;
      return bytes;
    },
  };
  metadataOf(kind, counting);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(3 * file.length + 1_000_000);
  expect(cleanPicture(kind, file).length).toBeLessThanOrEqual(file.length);
});
