/** Whether the frames of a FLAC file fill it (RFC 9639, 9). */
import type { ByteSource } from "../byte-view.ts";

const CHUNK = 128 * 1024;

const CRC_16 = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 0x80_00 ? (crc << 1) ^ 0x80_05 : crc << 1) & 0xff_ff;
  return crc;
});

/**
 * Whether the bytes from `start` to `end` are frames. Each ends with a checksum that makes the remainder of its bytes
 * zero, and so that of all frames: what a tool appends that does not know FLAC changes it.
 */
export function areFlacFrames(file: ByteSource, start: number, end: number): boolean {
  const [first, second = 0] = file.read(2, start);
  if (first !== 0xff || (second & 0xfe) !== 0xf8) return false;
  let crc = 0;
  for (let at = start; at < end; at += CHUNK)
    for (const byte of file.read(Math.min(CHUNK, end - at), at))
      crc = ((crc << 8) & 0xff_ff) ^ (CRC_16[(crc >> 8) ^ byte] ?? 0);
  return crc === 0;
}
