/** Pages of Ogg files (RFC 3533): each belongs to one stream, and holds parts of its packets. */
import type { ByteView } from "../../byte-view.ts";

export interface Page {
  /** Offset of its header. */
  readonly at: number;
  /** Offset of its data. */
  readonly start: number;
  readonly end: number;
  readonly serial: number;
  /** Whether it is the first page of its stream. */
  readonly isFirst: boolean;
  /** Whether it goes on with the last packet of the page before. */
  readonly isContinued: boolean;
  /** The lengths of the parts of packets in it; a packet goes on after a part of 255 bytes. */
  readonly segments: Uint8Array;
}

const HEADER = 27;

/** The page at an offset; `undefined` where none is, or not a whole one. */
export function readPage(file: ByteView, at: number): Page | undefined {
  const head = file.at(at, HEADER);
  if (head.length < HEADER || file.latin(at, 4) !== "OggS" || head[4] !== 0) return undefined;
  const [flags = 0, count = 0] = [head[5], head[26]];
  const serial = file.uint(at + 14, 4, true);
  const segments = file.at(at + HEADER, count);
  const start = at + HEADER + count;
  const end = segments.reduce((sum, length) => sum + length, start);
  if (segments.length < count || end > file.size) return undefined;
  return { at, start, end, serial, segments, isFirst: (flags & 2) !== 0, isContinued: (flags & 1) !== 0 };
}

/** Whether a page begins at an offset and ends behind the end of the file. To be asked where no whole page is. */
export function isCutPage(file: ByteView, at: number): boolean {
  const sign = file.latin(at, 4);
  if (sign === "" || !"OggS".startsWith(sign)) return false;
  const head = file.at(at, HEADER);
  const count = head[26] ?? 0;
  const length = file.at(at + HEADER, count).reduce((sum, part) => sum + part, HEADER + count);
  return head.length < HEADER || at + length > file.size;
}

/** The offset of the checksum in a page. */
export const CHECKSUM_AT = 22;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80_00_00_00 ? (crc << 1) ^ 0x04_c1_1d_b7 : crc << 1;
  return crc;
});

/** The checksum of a page whose own checksum is zero. */
export function pageChecksum(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page) crc = (crc << 8) ^ (TABLE[(crc >>> 24) ^ byte] ?? 0);
  return crc >>> 0;
}
