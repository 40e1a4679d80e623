import type { ByteView } from "./byte-view.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import { photoshopBlocks } from "./photoshop.ts";

export const JPEG_EXIF = "Exif\0\0";
export const JPEG_XMP = "http://ns.adobe.com/xap/1.0/\0";
const PHOTOSHOP = "Photoshop 3.0\0";

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** A marker of a JPEG with what belongs to it; a scan with its entropy-coded data. */
export interface Segment {
  readonly marker: number;
  /** Where the marker begins. */
  readonly from: number;
  /** Where the payload begins: behind the marker and the length. */
  readonly start: number;
  readonly length: number;
  /** Where the next marker begins. */
  readonly to: number;
}

/** The segments between the start and the end of the image. Throws `MalformedMediaError` when something else is between them. */
export function* segmentsOf(file: ByteView): Iterable<Segment> {
  if (file.number(0, 2) !== 0xffd8) throw new MalformedMediaError("no JPEG");
  for (let at = 2; ; ) {
    // A marker may be filled up with bytes of this value.
    while (file.number(at, 2) === 0xffff) at += 1;
    const marker = file.number(at + 1, 1);
    if (file.number(at, 1) !== 0xff || at + 2 > file.size)
      throw new MalformedMediaError("no JPEG marker where one should be");
    if (marker === END_OF_IMAGE) return;
    const end = at + 2 + file.number(at + 2, 2);
    const isBare = marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8);
    if (isBare || end < at + 4 || end > file.size) throw new MalformedMediaError("a JPEG segment is cut off");
    const to = marker === START_OF_SCAN ? scanEnd(file, end) : end;
    yield { marker, from: at, start: at + 4, length: end - at - 4, to };
    at = to;
  }
}

/** Where the entropy-coded data of a scan ends: at the first marker that is none of its own. */
function scanEnd(file: ByteView, from: number): number {
  for (let at = from; at + 2 <= file.size; ) {
    const piece = file.at(at, 64 * 1024);
    // The last byte is looked at again with the next piece.
    for (let found = piece.indexOf(0xff); ; found = piece.indexOf(0xff, found + 2)) {
      if (found === -1 || found + 1 >= piece.length) break;
      const next = piece[found + 1] ?? 0;
      const isData = next === 0x00 || (next >= 0xd0 && next <= 0xd7);
      if (!isData) return at + found;
    }
    at += piece.length - 1;
  }
  throw new MalformedMediaError("a JPEG scan is cut off");
}

/** The metadata in front of the first scan. Throws `MalformedMediaError` for a file that was cut off. */
export function* jpegBlocks(file: ByteView): Iterable<MetadataBlock> {
  // The usual end is quickly found; where something follows the image, its end is looked for.
  const isEnded = file.number(file.size - 2, 2) === 0xffd9;
  let isScan = false;
  for (const segment of segmentsOf(file)) {
    isScan ||= segment.marker === START_OF_SCAN;
    if (isScan && isEnded) return;
    if (!isScan) yield* segmentBlocks(file, segment);
  }
}

function* segmentBlocks(file: ByteView, { marker, start, length }: Segment): Iterable<MetadataBlock> {
  if (marker !== 0xe1 && marker !== 0xed && marker !== 0xeb) return;
  const head = file.latin(start, Math.min(length, 100));
  const after = (skipped: number) => file.part(start + skipped, length - skipped);
  if (marker === 0xeb && head.includes("c2pa")) yield { kind: "credentials", bytes: after(0) };
  else if (head.startsWith(JPEG_EXIF)) yield { kind: "exif", bytes: after(JPEG_EXIF.length) };
  else if (head.startsWith(JPEG_XMP)) yield { kind: "xmp", bytes: after(JPEG_XMP.length) };
  else if (head.startsWith(PHOTOSHOP)) yield* photoshopBlocks(after(PHOTOSHOP.length));
}
