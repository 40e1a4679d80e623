/** What the first directory of a TIFF structure says; EXIF is one. */

import type { ByteView } from "./byte-view.ts";
import { directoryAt, type TiffTag, tagNumber, tiffOf } from "./tiff.ts";

/** No text of a credit or a caption is longer. */
const MAX_TEXT_BYTES = 64 * 1024;

const ORIENTATION = 0x0112;

/** A TIFF structure, whole or as EXIF. One that can't be read has no values. */
export class Exif {
  private readonly tags: readonly TiffTag[];
  private readonly turn: number;

  constructor(bytes: ByteView) {
    const tiff = tiffOf(bytes);
    this.tags = (tiff && directoryAt(tiff, tiff.first)?.tags) ?? [];
    const orientation = this.tags.find(({ tag }) => tag === ORIENTATION);
    this.turn = tiff && orientation ? tagNumber(tiff, orientation) : 1;
  }

  /** How the picture is turned and mirrored, from 2 to 8; `undefined` when it is neither. */
  get orientation(): number | undefined {
    return this.turn >= 2 && this.turn <= 8 ? this.turn : undefined;
  }

  /** The value of a tag, as bytes; `undefined` when there is none. */
  value(wanted: number): ByteView | undefined {
    return this.tags.find(({ tag }) => tag === wanted)?.value;
  }

  /** A text; `undefined` when there is none. */
  text(wanted: number): string | undefined {
    const value = this.value(wanted);
    if (!value) return undefined;
    const bytes = value.at(0, Math.min(value.size, MAX_TEXT_BYTES));
    const end = bytes.indexOf(0);
    return readExif(end === -1 ? bytes : bytes.subarray(0, end)).trim() || undefined;
  }
}

/** An EXIF structure that says an orientation and nothing else. */
export function orientationExif(orientation: number): Uint8Array {
  const head = Buffer.from("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", "latin1");
  return Buffer.concat([head, Uint8Array.from([0, orientation, 0, 0, 0, 0, 0, 0])]);
}

/** EXIF and old IPTC name no encoding: what is no UTF-8 is taken for that of Windows. */
export function readExif(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
