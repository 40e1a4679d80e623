/** Comments of Vorbis, Opus, Theora and FLAC: a vendor and a list of fields, each with its length before it. */

import { MalformedMediaError } from "../malformed.ts";
import {
  CREDIT_KEYS,
  type CreditKey,
  creditOf,
  creditText,
  mergeCredits,
  type RecordingCredits,
} from "./credits.ts";

const FIELDS: ReadonlyMap<string, CreditKey> = new Map([
  ["ARTIST", "artist"],
  ["COPYRIGHT", "copyright"],
  ["DESCRIPTION", "description"],
]);

/** The credits among comments. What cannot be read is skipped: all of it is removed. */
export function readComments(bytes: Uint8Array): RecordingCredits {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: RecordingCredits[] = [];
  const has = (at: number, length: number) => at + length <= buffer.length;
  let at = has(0, 4) ? 4 + buffer.readUInt32LE(0) : buffer.length;
  const count = has(at, 4) ? buffer.readUInt32LE(at) : 0;
  at += 4;
  for (let index = 0; index < count && has(at, 4); index++) {
    const length = buffer.readUInt32LE(at);
    const field = buffer.subarray(at + 4, at + 4 + length);
    const sign = field.indexOf("=");
    const key = FIELDS.get(field.toString("latin1", 0, Math.max(sign, 0)).toUpperCase());
    if (key !== undefined) found.push(creditOf(key, creditText(field.subarray(sign + 1))));
    at += 4 + length;
  }
  return mergeCredits(found);
}

/** Comments with these credits and an empty vendor. */
export function writeComments(credits: RecordingCredits): Buffer {
  const fields = CREDIT_KEYS.flatMap((key) =>
    credits[key] === undefined ? [] : [Buffer.from(`${key.toUpperCase()}=${credits[key]}`)],
  );
  const list = fields.flatMap((field) => [lengthOf(field), field]);
  return Buffer.concat([Buffer.alloc(4), lengthOf(fields), ...list]);
}

/** The same with exactly `length` bytes: the vendor becomes spaces. Credits that don't fit are left out. */
export function writeCommentsOf(length: number, credits: RecordingCredits): Buffer {
  const shortest = [credits, {}].map(writeComments).find((bytes) => bytes.length <= length);
  if (!shortest) throw new MalformedMediaError("comments that are too short");
  const vendor = Buffer.alloc(length - shortest.length, " ");
  return Buffer.concat([lengthOf(vendor), vendor, shortest.subarray(4)]);
}

function lengthOf({ length }: { readonly length: number }): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}
