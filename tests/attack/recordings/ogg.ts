/** Reads and writes Ogg pages, with a checksum that is computed bit by bit. */
import { canary } from "./canaries.ts";
import { comments } from "./sound.ts";

function checksum(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page)
    for (let bit = 7; bit >= 0; bit--) {
      const isSet = ((crc >>> 31) ^ (byte >> bit)) & 1;
      crc = (crc << 1) ^ (isSet ? 0x04_c1_1d_b7 : 0);
    }
  return crc >>> 0;
}

interface Page {
  readonly serial: number;
  readonly data: Buffer;
  readonly isSound: boolean;
  readonly hasRightChecksum: boolean;
}

/** The pages of a file; throws if there are other bytes between them. */
export function pagesOf(file: Uint8Array): Page[] {
  const bytes = Buffer.from(file);
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.toString("latin1", at, at + 4) !== "OggS") throw new Error(`no page at ${at}`);
    const segments = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const start = at + 27 + segments.length;
    const end = segments.reduce((sum, length) => sum + length, start);
    const page = Buffer.from(bytes.subarray(at, end));
    page.writeUInt32LE(0, 22);
    pages.push({
      serial: bytes.readUInt32LE(at + 14),
      data: bytes.subarray(start, end),
      isSound: bytes.readBigInt64LE(at + 6) > 0n,
      hasRightChecksum: checksum(page) === bytes.readUInt32LE(at + 22),
    });
    at = end;
  }
  return pages;
}

function page(packet: Uint8Array, serial: number, number: number, flags: number, position: number): Buffer {
  const segments = Buffer.alloc(Math.floor(packet.length / 255) + 1, 255);
  segments.writeUInt8(packet.length % 255, segments.length - 1);
  const head = Buffer.alloc(27);
  head.write("OggS");
  head.writeUInt8(flags, 5);
  head.writeBigInt64LE(BigInt(position), 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(number, 18);
  head.writeUInt8(segments.length, 26);
  const whole = Buffer.concat([head, segments, packet]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** The audio packet, which must stay unchanged. */
export const SOUND = Buffer.from("a packet of sound");

/** Opus audio, with a stream beside it that describes it, and bytes between the pages. */
export function opus(credit: string): Buffer {
  const head = Buffer.from("4f707573486561640101380180bb0000000000", "hex");
  const tags = Buffer.concat([
    Buffer.from("OpusTags"),
    comments(credit),
    Buffer.from(canary("behind comments")),
  ]);
  return Buffer.concat([
    page(Buffer.from(`fishead\0${canary("skeleton")}`), 2, 0, 2, 0),
    page(head, 1, 0, 2, 0),
    Buffer.from(canary("between pages")),
    page(tags, 1, 1, 0, 0),
    page(Buffer.from(canary("skeleton page")), 2, 1, 0, 9),
    page(SOUND, 1, 2, 4, 960),
    Buffer.from(canary("behind the pages")),
  ]);
}
