/** Credits in MP4 and QuickTime files: where they are read, and the one form in which they are written. */
import { type Box, boxesIn, findBox, writeBox } from "../../boxes.ts";
import type { ByteView } from "../../byte-view.ts";
import { MalformedMediaError } from "../../malformed.ts";
import {
  CREDIT_KEYS,
  type CreditKey,
  creditOf,
  creditText,
  mergeCredits,
  type RecordingCredits,
} from "../credits.ts";

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
export function readCredits(movie: readonly Box[]): RecordingCredits {
  const holders = movie.filter(({ type }) => type === "udta" || type === "meta");
  return mergeCredits(holders.map((box) => tolerant(() => creditsIn(box))));
}

function tolerant(read: () => RecordingCredits): RecordingCredits {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedMediaError) return {};
    throw error;
  }
}

function creditsIn({ type, body }: Box): RecordingCredits {
  if (type === "meta") return metadataCredits(body);
  const found = Array.from(boxesIn(body), (box) =>
    box.type === "meta" ? metadataCredits(box.body) : userDataCredit(box),
  );
  return mergeCredits(found);
}

/** A text of QuickTime has its length and its language before it; one of 3GPP a version and its language. */
function userDataCredit({ type, body }: Box): RecordingCredits {
  const key = BOXES.get(type);
  if (key === undefined) return {};
  const isQuickTime = type.startsWith("\u00a9");
  const text = isQuickTime ? body.at(4, Math.min(body.uint(0, 2), MAX_VALUE)) : body.at(6, MAX_VALUE);
  return creditOf(key, creditText(text));
}

/** In MP4 the content of this box begins with its version, in QuickTime at once. */
function metadataCredits(body: ByteView): RecordingCredits {
  const isQuickTime = body.latin(4, 4) === "hdlr";
  const boxes = [...boxesIn(body.part(isQuickTime ? 0 : 4))];
  const keys = boxes.filter(({ type }) => type === "keys").flatMap(keyNames);
  const items = boxes.filter(({ type }) => type === "ilst").flatMap((box) => [...boxesIn(box.body)]);
  return mergeCredits(items.map((item) => itemCredit(item, keys)));
}

function keyNames({ body }: Box): string[] {
  return Array.from(boxesIn(body.part(8)), (name) => name.body.latin(0, 64));
}

/** Items are named by their type, or by the number of a key. */
function itemCredit(item: Box, keys: readonly string[]): RecordingCredits {
  const number = Buffer.from(item.type, "latin1").readUInt32BE();
  const key = BOXES.get(item.type) ?? KEYS.get(keys[number - 1] ?? "");
  const data = key && findBox(item.body, "data");
  if (!data) return {};
  const text = data.body.at(8, MAX_VALUE);
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
