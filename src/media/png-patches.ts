import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { ByteView } from "./byte-view.ts";
import { ByteWriter } from "./byte-writer.ts";
import { orientationExif } from "./exif.ts";
import { colourProfile } from "./icc.ts";
import type { KeptMetadata } from "./kept.ts";
import { MalformedMediaError } from "./malformed.ts";
import { PNG_SIGNATURE, PNG_XMP, pngChunks } from "./png.ts";

/** The chunks that are needed to show a picture, and how many bytes of data they may have. */
const KEPT: ReadonlyMap<string, number> = new Map([
  ["PLTE", 768],
  ["IDAT", Number.POSITIVE_INFINITY],
  ["tRNS", 256],
  ["gAMA", 4],
  ["cHRM", 32],
  ["sRGB", 1],
  ["sBIT", 4],
  ["cICP", 4],
  ["mDCV", 24],
  ["mDCv", 24],
  ["cLLI", 8],
  ["cLLi", 8],
  ["bKGD", 6],
  ["pHYs", 9],
  ["acTL", 8],
  ["fcTL", 26],
  ["fdAT", Number.POSITIVE_INFINITY],
]);

/** Larger than any profile of a device. */
const MAX_PROFILE_BYTES = 32 * 1024 * 1024;

/** The same picture with these metadata instead of its own. */
export function cleanPng(file: ByteView, kept: KeptMetadata): Uint8Array {
  const written = new ByteWriter(file.size + 4096);
  written.latin(PNG_SIGNATURE);
  for (const { type, from, start, length } of pngChunks(file)) {
    const data = () => file.at(start, length);
    if (type === "IHDR" && from === 8) {
      written.write(file.at(from, length + 12));
      writePngMetadata(written, kept);
    } else if (type === "IEND") writePngChunk(written, "IEND", new Uint8Array());
    else if (type === "iCCP") writePngProfile(written, data());
    else if (length <= (KEPT.get(type) ?? -1)) written.write(file.at(from, length + 12));
    else if (/^[A-Z]/.test(type)) throw new MalformedMediaError(`${type} is no chunk of a PNG`);
  }
  return written.result();
}

function writePngMetadata(written: ByteWriter, { orientation, packet }: KeptMetadata): void {
  if (orientation !== undefined) writePngChunk(written, "eXIf", orientationExif(orientation));
  if (packet !== undefined) writePngChunk(written, "iTXt", Buffer.from(`${PNG_XMP}\0\0\0\0\0${packet}`));
}

/** A profile has a name, which any program may choose; here it is always the same. */
function writePngProfile(written: ByteWriter, data: Uint8Array): void {
  const start = data.indexOf(0) + 2;
  const stored = data.subarray(start);
  const read = start >= 2 ? inflated(stored) : undefined;
  const profile = read && colourProfile(read.bytes);
  if (!read || !profile) return;
  const isWhole = profile.length === read.bytes.length;
  const packed = isWhole ? stored.subarray(0, read.used) : deflateSync(profile, { level: 9 });
  writePngChunk(written, "iCCP", Buffer.concat([Buffer.from("icc\0\0", "latin1"), packed]));
}

/** Unpacked bytes, and how many of the packed ones they come from. */
function inflated(stored: Uint8Array): { readonly bytes: Uint8Array; readonly used: number } | undefined {
  try {
    const options = { info: true, maxOutputLength: MAX_PROFILE_BYTES };
    const read: unknown = inflateSync(stored, options);
    return isInflated(read) ? { bytes: read.buffer, used: read.engine.bytesWritten } : undefined;
  } catch {
    return undefined;
  }
}

/** With the option `info`, which the types don't know, zlib returns its engine too. */
function isInflated(
  read: unknown,
): read is { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } } {
  return typeof read === "object" && read !== null && "buffer" in read && "engine" in read;
}

function writePngChunk(written: ByteWriter, type: string, data: Uint8Array): void {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  written.number(data.length, 4);
  written.write(typed);
  written.number(crc32(typed), 4);
}
