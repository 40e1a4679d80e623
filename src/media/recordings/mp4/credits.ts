/** Credits in MP4 and QuickTime files: where they are read, and the one form in which they are written. */
import type { ByteReader } from "../byte-reader.ts";
import {
  CREDIT_KEYS,
  type CreditKey,
  creditOf,
  creditText,
  mergeCredits,
  type RecordingCredits,
} from "../credits.ts";
import { MalformedRecording } from "../malformed.ts";
import { type Box, boxesBetween, boxesIn } from "./boxes.ts";

/** Boxes of credits, in iTunes' list and in QuickTime's and 3GPP's own. */
const BOXES: ReadonlyMap<string, CreditKey> = new Map([
  ["\u00a9cpy", "copyright"],
  ["cprt", "copyright"],
  ["\u00a9ART", "artist"],
  ["\u00a9aut", "artist"],
  ["auth", "artist"],
  ["perf", "artist"],
  ["desc", "description"],
  ["dscp", "description"],
]);

const KEYS: ReadonlyMap<string, CreditKey> = new Map([
  ["copyright", "copyright"],
  ["artist", "artist"],
  ["description", "description"],
  ["com.apple.quicktime.copyright", "copyright"],
  ["com.apple.quicktime.artist", "artist"],
  ["com.apple.quicktime.author", "artist"],
  ["com.apple.quicktime.description", "description"],
]);

/** More than any credit needs, in bytes. */
const MAX_VALUE = 4096;

/** What a film says of its rights. All of it is removed, so what cannot be read is no problem. */
export function readCredits(reader: ByteReader, movie: Box): RecordingCredits {
  const holders = boxesIn(reader, movie).filter(({ type }) => type === "udta" || type === "meta");
  return mergeCredits(holders.map((box) => tolerant(() => creditsIn(reader, box))));
}

function tolerant(read: () => RecordingCredits): RecordingCredits {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedRecording) return {};
    throw error;
  }
}

function creditsIn(reader: ByteReader, holder: Box): RecordingCredits {
  if (holder.type === "meta") return metadataCredits(reader, holder);
  const found = Array.from(boxesBetween(reader, holder.start, holder.end), (box) =>
    box.type === "meta" ? metadataCredits(reader, box) : userDataCredit(reader, box),
  );
  return mergeCredits(found);
}

/** A text of QuickTime has its length and its language before it; one of 3GPP a version and its language. */
function userDataCredit(reader: ByteReader, { type, start, end }: Box): RecordingCredits {
  const key = BOXES.get(type);
  if (key === undefined) return {};
  const bytes = Buffer.from(reader.peek(start, Math.min(end - start, MAX_VALUE)));
  const isQuickTime = type.startsWith("\u00a9");
  const text = isQuickTime ? bytes.subarray(4, 4 + bytes.readUInt16BE(0)) : bytes.subarray(6);
  return creditOf(key, creditText(text));
}

/** In MP4 the content of this box begins with its version, in QuickTime at once. */
function metadataCredits(reader: ByteReader, { start, end }: Box): RecordingCredits {
  const isQuickTime = reader.latin(start + 4, 4) === "hdlr";
  const boxes = [...boxesBetween(reader, start + (isQuickTime ? 0 : 4), end)];
  const keys = boxes.filter(({ type }) => type === "keys").flatMap((box) => keyNames(reader, box));
  const items = boxes.filter(({ type }) => type === "ilst").flatMap((box) => boxesIn(reader, box));
  return mergeCredits(items.map((item) => itemCredit(reader, item, keys)));
}

function keyNames(reader: ByteReader, { start, end }: Box): string[] {
  const names = boxesBetween(reader, start + 8, end);
  return Array.from(names, (box) => reader.latin(box.start, Math.min(box.end - box.start, 64)));
}

/** Items are named by their type, or by the number of a key. */
function itemCredit(reader: ByteReader, item: Box, keys: readonly string[]): RecordingCredits {
  const number = reader.view(item.at + 4, 4).getUint32(0);
  const key = BOXES.get(item.type) ?? KEYS.get(keys[number - 1] ?? "");
  const data = key && boxesIn(reader, item).find(({ type }) => type === "data");
  if (!data) return {};
  const text = reader.peek(data.start + 8, Math.min(data.end - data.start - 8, MAX_VALUE));
  return creditOf(key, creditText(text));
}

const TEXT_TYPES: Readonly<Record<CreditKey, string>> = {
  artist: "\u00a9ART",
  copyright: "\u00a9cpy",
  description: "dscp",
};

/** No particular language, which also says that the text is UTF-8. */
const UNDETERMINED = 0x55_c4;

/** Credits in the shortest form that is read: texts of QuickTime and 3GPP in a box `udta`; empty without credits. */
export function writeCredits(credits: RecordingCredits): Buffer {
  const texts = CREDIT_KEYS.flatMap((key) => {
    const value = credits[key];
    if (value === undefined) return [];
    const type = TEXT_TYPES[key];
    return [writeBox(type, type === "dscp" ? versionedText(value) : measuredText(value))];
  });
  return texts.length === 0 ? Buffer.alloc(0) : writeBox("udta", ...texts);
}

/** A text of QuickTime: its length, its language, its bytes. */
function measuredText(value: string): Buffer {
  const text = Buffer.from(value);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(text.length, 0);
  head.writeUInt16BE(UNDETERMINED, 2);
  return Buffer.concat([head, text]);
}

/** A text of 3GPP (TS 26.244): a version, its language, its bytes and a zero. */
function versionedText(value: string): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(UNDETERMINED, 4);
  return Buffer.concat([head, Buffer.from(`${value}\0`)]);
}

function writeBox(type: string, ...content: readonly Buffer[]): Buffer {
  const length = content.reduce((sum, { length: own }) => sum + own, 8);
  return Buffer.concat([boxHeader(type, length), ...content]);
}

/** The header of a box of so many bytes, of which it is eight. */
export function boxHeader(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(length);
  bytes.write(type, 4, "latin1");
  return bytes;
}
