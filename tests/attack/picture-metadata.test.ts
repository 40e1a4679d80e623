/** Places for private text that no list of tags names: cleaned pictures contain none of it, and the same pixels. */
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanPicture } from "../../src/media/clean-picture.ts";
import type { PictureKind } from "../../src/media/metadata.ts";
import { moving, photo } from "../pictures/made.ts";

const SECRET = "PRIVATE-WORDS";
const secret = Buffer.from(SECRET);
const latin = (text: string) => Buffer.from(text, "latin1");

/** Inserts bytes into a file at an offset. */
function insert(file: Buffer, at: number, ...bytes: readonly Uint8Array[]): Buffer {
  return Buffer.concat([file.subarray(0, at), ...bytes, file.subarray(at)]);
}

function big(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function little(value: number): Buffer {
  return Buffer.from(big(value).toReversed());
}

function segment(marker: number, ...payload: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(payload);
  return Buffer.concat([Buffer.from([0xff, marker]), big(bytes.length + 2).subarray(2), bytes]);
}

function chunk(type: string, ...payload: readonly Uint8Array[]): Buffer {
  const typed = Buffer.concat([latin(type), ...payload]);
  return Buffer.concat([big(typed.length - 4), typed, big(crc32(typed))]);
}

function riff(file: Buffer, ...bytes: readonly Uint8Array[]): Buffer {
  const whole = Buffer.concat([file, ...bytes]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

function riffChunk(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([latin(type), little(payload.length), payload, Buffer.alloc(payload.length % 2)]);
}

function box(type: string, ...payload: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(payload);
  return Buffer.concat([big(bytes.length + 8), latin(type), bytes]);
}

/** A TIFF with one text in its first directory. */
const exif = Buffer.concat([
  latin("II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x0d\0\0\0\x1a\0\0\0\0\0\0\0"),
  secret,
]);
const xmp = latin(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><a>${SECRET}</a></rdf:RDF></x:xmpmeta>`);
const ladder = Buffer.from([1, ...Array.from({ length: 256 }, (_, step) => 255 - step), 0]);
const hex = latin(`\nexif\n${exif.length}\n${exif.toString("hex")}\n`);

const small = { width: 64, height: 40 };
const FILES = {
  jpg: () => photo(small),
  png: () => photo({ ...small, as: "png" }),
  webp: () => photo({ ...small, as: "webp", exif: { IFD0: { Artist: "Anna" } } }),
  avif: () => photo({ ...small, as: "avif" }),
  tiff: () => photo({ ...small, as: "tiff", change: (picture) => picture.withIccProfile("p3") }),
  gif: () => moving("gif", 2, 32, 20),
};

type Hide = (file: Buffer) => Buffer;

const JPEG: Readonly<Record<string, Hide>> = {
  "a comment": (file) => insert(file, 2, segment(0xfe, secret)),
  "EXIF of a maker": (file) => insert(file, 2, segment(0xe1, latin("Exif\0\0"), exif)),
  "two blocks of XMP": (file) => {
    const block = segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), xmp);
    return insert(file, 2, block, block);
  },
  "extended XMP": (file) =>
    insert(file, 2, segment(0xe1, latin("http://ns.adobe.com/xmp/extension/\0"), Buffer.alloc(40), xmp)),
  "Photoshop's resources": (file) =>
    insert(file, 2, segment(0xed, latin("Photoshop 3.0\x008BIM\x04\x0c\0\0"), big(secret.length), secret)),
  "other pictures in the table of MPF": (file) => insert(file, 2, segment(0xe2, latin("MPF\0"), exif)),
  "a thumbnail in JFXX": (file) => insert(file, 2, segment(0xe0, latin("JFXX\0\x10"), secret)),
  "a thumbnail in JFIF": (file) =>
    insert(
      file,
      2,
      segment(0xe0, latin("JFIF\0\x01\x02\0\0\x01\0\x01\x04\x01"), secret.subarray(0, 12), secret),
    ),
  "an invalid profile": (file) => insert(file, 2, segment(0xe2, latin("ICC_PROFILE\0\x01\x01"), secret)),
  "after Adobe's colours": (file) => insert(file, 2, segment(0xee, latin("Adobe\0\x64\0\0\0\0\x01"), secret)),
  "segments of every application": (file) =>
    insert(file, 2, ...Array.from({ length: 16 }, (_, number) => segment(0xe0 + number, secret))),
  "a comment between scans": (file) => insert(file, file.length - 2, segment(0xfe, secret)),
  "after the end": (file) => Buffer.concat([file, secret]),
};

const PNG: Readonly<Record<string, Hide>> = {
  tEXt: (file) => insert(file, 33, chunk("tEXt", latin("GPSLatitude\0"), secret)),
  "tEXt with ImageMagick's EXIF": (file) =>
    insert(file, 33, chunk("tEXt", latin("Raw profile type APP1\0"), hex)),
  "zTXt with ImageMagick's EXIF": (file) =>
    insert(file, 33, chunk("zTXt", latin("Raw profile type exif\0\0"), deflateSync(hex))),
  "a keyword in another case": (file) => insert(file, 33, chunk("tEXt", latin("xml:com.ADOBE.xmp\0"), xmp)),
  iTXt: (file) => insert(file, 33, chunk("iTXt", latin("Comment\0\0\0\0\0"), secret)),
  "packed iTXt": (file) =>
    insert(file, 33, chunk("iTXt", latin("XML:com.adobe.xmp\0\x01\0\0\0"), deflateSync(xmp))),
  eXIf: (file) => insert(file, 33, chunk("eXIf", exif)),
  "the name of a profile": (file) =>
    insert(file, 33, chunk("iCCP", secret, latin("\0\0"), deflateSync(secret))),
  "the name of a palette": (file) => insert(file, 33, chunk("sPLT", secret, latin("\0\x08"))),
  "a private chunk": (file) => insert(file, 33, chunk("prVt", secret)),
  "a chunk that is too long": (file) => insert(file, 33, chunk("gAMA", big(45455), secret)),
  "after the end": (file) => Buffer.concat([file, secret]),
  "in the last chunk": (file) => Buffer.concat([file.subarray(0, -12), chunk("IEND", secret)]),
};

const WEBP: Readonly<Record<string, Hide>> = {
  EXIF: (file) => riff(file, riffChunk("EXIF", exif)),
  "EXIF as in JPEG": (file) => riff(file, riffChunk("EXIF", Buffer.concat([latin("Exif\0\0"), exif]))),
  "two blocks of XMP": (file) => riff(file, riffChunk("XMP ", xmp), riffChunk("XMP ", xmp)),
  "a private chunk": (file) => riff(file, riffChunk("prVt", secret)),
  "an invalid profile": (file) => riff(file, riffChunk("ICCP", secret)),
  "after the end": (file) => Buffer.concat([file, secret]),
};

const AVIF: Readonly<Record<string, Hide>> = {
  "a separate box": (file) => Buffer.concat([file, box("uuid", Buffer.alloc(16), secret)]),
  "a free box": (file) => Buffer.concat([file, box("free", secret)]),
  "user data": (file) => Buffer.concat([file, box("moov", box("udta", secret))]),
  "bytes that no item uses": (file) => Buffer.concat([file, box("mdat", secret)]),
  "after the picture's own bytes": (file) => {
    const at = file.indexOf("mdat") - 4;
    return Buffer.concat([
      file.subarray(0, at),
      big(file.readUInt32BE(at) + secret.length),
      file.subarray(at + 4),
      secret,
    ]);
  },
};

const TIFF: Readonly<Record<string, Hide>> = {
  "after the end": (file) => Buffer.concat([file, secret]),
  "the text of a tag": (file) => {
    // The last tag becomes Make, with a text after the end; no directory contains the former profile then.
    const at = file.readUInt32LE(4) + 2 + (file.readUInt16LE(file.readUInt32LE(4)) - 1) * 12;
    const head = Buffer.concat([latin("\x0f\x01\x02\0"), little(secret.length), little(file.length)]);
    return Buffer.concat([file.subarray(0, at), head, file.subarray(at + 12), secret]);
  },
  "a second directory": (file) => {
    const at = file.readUInt32LE(4);
    const next = at + 2 + file.readUInt16LE(at) * 12;
    const directory = Buffer.concat([
      latin("\x01\0\x0e\x01\x02\0"),
      little(13),
      little(file.length + 18),
      little(0),
    ]);
    return Buffer.concat([
      file.subarray(0, next),
      little(file.length),
      file.subarray(next + 4),
      directory,
      secret,
    ]);
  },
};

const GIF: Readonly<Record<string, Hide>> = {
  "a comment": (file) => insert(file, file.length - 1, latin("!\xfe\x0d"), secret, latin("\0")),
  "plain text": (file) =>
    insert(file, file.length - 1, latin("!\x01\x0c"), Buffer.alloc(12), latin("\x0d"), secret, latin("\0")),
  "two blocks of XMP": (file) => {
    const block = Buffer.concat([latin("!\xff\x0bXMP DataXMP"), xmp, ladder]);
    return insert(file, file.length - 1, block, block);
  },
  "an unknown application": (file) =>
    insert(file, file.length - 1, latin("!\xff\x0bPRIVATE1234\x0d"), secret, latin("\0")),
  "the loop of an animation": (file) =>
    insert(file, file.length - 1, latin("!\xff\x0bNETSCAPE2.0\x03\x01\0\0\x0d"), secret, latin("\0")),
  "after the end": (file) => Buffer.concat([file, secret]),
};

const CASES = Object.entries({ jpg: JPEG, png: PNG, webp: WEBP, avif: AVIF, tiff: TIFF, gif: GIF }).flatMap(
  ([kind, ways]) =>
    Object.entries(ways).map(([way, hide]) => ({ kind: kind as keyof typeof FILES, way, hide })),
);

async function pixels(file: Uint8Array): Promise<Buffer> {
  return sharp(file, { animated: true, failOn: "none" }).raw().toBuffer();
}

test.each(CASES)("$kind: $way is removed, and no pixel changes", async ({ kind, hide }) => {
  const before = hide(Buffer.from(await FILES[kind]()));
  const after = Buffer.from(cleanPicture(kind satisfies PictureKind, before));
  expect(after.includes(secret)).toBe(false);
  expect(after.toString("latin1")).not.toMatch(/prVt|tEXt|zTXt|Make|PRIVATE/);
  expect(await pixels(after)).toEqual(await pixels(before));
  expect(cleanPicture(kind, after)).toBe(after);
});
