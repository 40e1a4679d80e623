import type { ByteView } from "./byte-view.ts";
import { ByteWriter } from "./byte-writer.ts";
import { orientationExif } from "./exif.ts";
import { colourProfile } from "./icc.ts";
import type { KeptMetadata } from "./kept.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { RiffChunk } from "./riff.ts";
import { riffChunks, webpChunks } from "./webp.ts";

/** What a frame is made from. */
const IMAGE: ReadonlySet<string> = new Set(["ALPH", "VP8 ", "VP8L"]);
const KEPT: ReadonlySet<string> = new Set(["VP8X", "ANIM", "ANMF", ...IMAGE]);
/** Where a frame of an animation has its own chunks: behind its place, size and duration. */
const FRAME_HEAD = 16;

const HAS = { animation: 0x02, xmp: 0x04, exif: 0x08, alpha: 0x10, profile: 0x20 } as const;

/** The same picture with these metadata instead of its own. */
export function cleanWebp(file: ByteView, { orientation, packet }: KeptMetadata): Uint8Array {
  const written = new ByteWriter(file.size + 4096);
  written.latin("RIFF\0\0\0\0WEBP");
  const seen = new Set<string>();
  const profile = webpProfile(file);
  let isExtended = false;
  for (const chunk of webpChunks(file)) {
    const { type, start, end } = chunk;
    const length = end - start;
    if (!KEPT.has(type) || (type !== "ANMF" && seen.has(type))) continue;
    seen.add(type);
    if (type === "ANMF") writeFrame(written, file, chunk);
    else if (type === "VP8X" && length >= 10) {
      isExtended = true;
      const head = Buffer.from(file.at(start, 10));
      const flags = (head[0] ?? 0) & (HAS.animation | HAS.alpha);
      const own = (profile && HAS.profile) ?? 0;
      const exif = orientation === undefined ? 0 : HAS.exif;
      head.set([flags | own | exif | (packet === undefined ? 0 : HAS.xmp), 0, 0, 0]);
      writeRiffChunk(written, type, head);
      if (profile) writeRiffChunk(written, "ICCP", profile);
    } else if (type === "ANIM") writeRiffChunk(written, type, file.at(start, Math.min(length, 6)));
    else if (IMAGE.has(type)) writeRiffChunk(written, type, file.at(start, length));
  }
  if (!["VP8 ", "VP8L", "ANMF"].some((type) => seen.has(type)))
    throw new MalformedMediaError("a WebP without a picture");
  // The simple form of the format has no metadata.
  if (isExtended && orientation !== undefined) writeRiffChunk(written, "EXIF", orientationExif(orientation));
  if (isExtended && packet !== undefined) writeRiffChunk(written, "XMP ", Buffer.from(packet));
  const bytes = Buffer.from(written.result());
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return bytes;
}

function webpProfile(file: ByteView): Uint8Array | undefined {
  for (const { type, start, end } of webpChunks(file))
    if (type === "ICCP") return colourProfile(file.at(start, end - start));
  return undefined;
}

function writeFrame(written: ByteWriter, file: ByteView, { type, start, end }: RiffChunk): void {
  if (end - start < FRAME_HEAD) throw new MalformedMediaError("a frame of a WebP is cut off");
  const frame = new ByteWriter(end - start + 1);
  frame.write(file.at(start, FRAME_HEAD));
  for (const inner of riffChunks(file, start + FRAME_HEAD, end))
    if (IMAGE.has(inner.type))
      writeRiffChunk(frame, inner.type, file.at(inner.start, inner.end - inner.start));
  writeRiffChunk(written, type, frame.result());
}

function writeRiffChunk(written: ByteWriter, type: string, data: Uint8Array): void {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  written.latin(type);
  written.write(size);
  written.write(data);
  if (data.length % 2 === 1) written.number(0, 1);
}
