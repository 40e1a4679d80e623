import type { ByteView } from "./byte-view.ts";
import { ByteWriter } from "./byte-writer.ts";
import { orientationExif } from "./exif.ts";
import { colourProfile } from "./icc.ts";
import { JPEG_EXIF, JPEG_XMP, type Segment, segmentsOf } from "./jpeg.ts";
import type { KeptMetadata } from "./kept.ts";
import { MalformedMediaError } from "./malformed.ts";

const JFIF = "JFIF\0";
const ADOBE = "Adobe";
/** Followed by the number of the part, and how many there are. */
const PROFILE = "ICC_PROFILE\0";
const MAX_PROFILE_PART = 65_519;

/** Frames, tables of the decoder, scans, and the interval of restarts: what the pixels are made from. */
const IMAGE: ReadonlySet<number> = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
  ...[0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd],
]);

/** The same picture with these metadata instead of its own, without what follows its end. */
export function cleanJpeg(file: ByteView, kept: KeptMetadata): Uint8Array {
  const written = new ByteWriter(file.size + 4096);
  written.number(0xffd8, 2);
  const profile = jpegProfile(file);
  let isProfileDue = profile !== undefined;
  let isMetadataDue = true;
  for (const segment of segmentsOf(file)) {
    const { marker, from, start, length, to } = segment;
    const isFirst = from === 2;
    if (isFirst && isCalled(file, segment, 0xe0, JFIF)) writeJfif(written, file.at(start, length));
    if (isMetadataDue) writeJpegMetadata(written, kept);
    isMetadataDue = false;
    if (isCalled(file, segment, 0xe2, PROFILE)) {
      if (isProfileDue && profile) writeJpegProfile(written, profile);
      isProfileDue = false;
    } else if (isCalled(file, segment, 0xee, ADOBE))
      writeSegment(written, marker, file.at(start, Math.min(12, length)));
    else if (IMAGE.has(marker)) written.write(file.at(from, to - from));
    else if (!isRemovable(marker)) throw new MalformedMediaError("a JPEG of an unknown kind");
  }
  written.number(0xffd9, 2);
  return written.result();
}

/** Segments of applications and comments. */
export function isRemovable(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Whether a segment has to do with its colours, so that without it the picture looks different. */
export function isColourSegment(file: ByteView, segment: Segment): boolean {
  return isCalled(file, segment, 0xee, ADOBE);
}

function isCalled(file: ByteView, { marker, start, length }: Segment, wanted: number, name: string): boolean {
  return marker === wanted && length >= name.length && file.latin(start, name.length) === name;
}

/** Version, unit and density stay; the thumbnail does not. */
function writeJfif(written: ByteWriter, payload: Uint8Array): void {
  if (payload.length >= 14)
    writeSegment(written, 0xe0, Buffer.concat([payload.subarray(0, 12), Buffer.alloc(2)]));
}

function writeJpegMetadata(written: ByteWriter, { orientation, packet }: KeptMetadata): void {
  if (orientation !== undefined)
    writeSegment(written, 0xe1, Buffer.from(JPEG_EXIF, "latin1"), orientationExif(orientation));
  if (packet !== undefined) writeSegment(written, 0xe1, Buffer.from(JPEG_XMP, "latin1"), Buffer.from(packet));
}

/** The colour profile, whose parts are numbered. */
function jpegProfile(file: ByteView): Uint8Array | undefined {
  const parts = new Map<number, Uint8Array>();
  for (const segment of segmentsOf(file)) {
    if (segment.marker === 0xda) break;
    const head = PROFILE.length + 2;
    if (!isCalled(file, segment, 0xe2, PROFILE) || segment.length < head) continue;
    const number = file.number(segment.start + PROFILE.length, 1);
    if (!parts.has(number)) parts.set(number, file.at(segment.start + head, segment.length - head));
  }
  const inOrder = [...parts].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes);
  return colourProfile(Buffer.concat(inOrder));
}

function writeJpegProfile(written: ByteWriter, profile: Uint8Array): void {
  const count = Math.ceil(profile.length / MAX_PROFILE_PART);
  for (let part = 0; part < count; part++) {
    const head = Buffer.concat([Buffer.from(PROFILE, "latin1"), Uint8Array.from([part + 1, count])]);
    const bytes = profile.subarray(part * MAX_PROFILE_PART, (part + 1) * MAX_PROFILE_PART);
    writeSegment(written, 0xe2, head, bytes);
  }
}

function writeSegment(written: ByteWriter, marker: number, ...payload: readonly Uint8Array[]): void {
  written.number(0xff00 + marker, 2);
  written.number(2 + payload.reduce((sum, { length }) => sum + length, 0), 2);
  for (const bytes of payload) written.write(bytes);
}
