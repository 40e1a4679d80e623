import type { Block } from "./block.ts";
import { photoshopBlocks } from "./photoshop.ts";
import type { Window } from "./window.ts";

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
/** Followed by the digest of the whole, its length, and where this part belongs: 40 bytes. */
const XMP_REST = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP = "Photoshop 3.0\0";

interface Segment {
  readonly marker: number;
  /** Where what it holds begins, and how long that is. */
  readonly start: number;
  readonly length: number;
}

/** The segments in front of the image. */
function* segmentsOf(file: Window): Iterable<Segment> {
  for (let at = 2; at + 4 <= file.size; ) {
    if (file.number(at, 1) !== 0xff) return;
    const marker = file.number(at + 1, 1);
    if (marker === 0xda || marker === 0xd9) return;
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      const length = file.number(at + 2, 2);
      yield { marker, start: at + 4, length: length - 2 };
      at += 2 + Math.max(2, length);
    }
  }
}

export function jpegBlocks(file: Window): Block[] {
  return [...segmentsOf(file)].flatMap(({ marker, start, length }) => {
    const head = marker === 0xe1 || marker === 0xed ? file.latin(start, Math.min(length, 36)) : "";
    const after = (skipped: number) => file.part(start + skipped, length - skipped);
    if (head.startsWith(EXIF)) return [{ kind: "exif", bytes: after(EXIF.length) }];
    if (head.startsWith(XMP)) return [{ kind: "xmp", bytes: after(XMP.length) }];
    if (head.startsWith(XMP_REST)) return [{ kind: "xmp-rest", bytes: after(XMP_REST.length + 40) }];
    if (head.startsWith(PHOTOSHOP)) return photoshopBlocks(after(PHOTOSHOP.length));
    return marker === 0xeb ? [{ kind: "credentials", bytes: file.part(start, length) }] : [];
  });
}

/** Where the picture ends: behind its last marker. `undefined` when that never comes, for the file has been cut off. */
export function jpegEnd(file: Window): number | undefined {
  let at = 2;
  for (const { start, length } of segmentsOf(file)) at = start + length;
  while (at + 2 <= file.size) {
    const piece = file.at(at, 64 * 1024);
    const found = piece.indexOf(0xff);
    if (found === -1 || found + 1 === piece.length) {
      at += Math.max(1, found === -1 ? piece.length : found);
      continue;
    }
    const marker = piece[found + 1] ?? 0;
    at += found;
    if (marker === 0xd9) return at + 2;
    // Between scans stand tables, which may hold what looks like an end.
    const isTable = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8);
    at += marker === 0xff ? 1 : isTable ? 2 + Math.max(2, file.number(at + 2, 2)) : 2;
  }
  return undefined;
}
