import { inflateSync } from "node:zlib";
import { ByteView, inMemory } from "./byte-view.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";
import { photoshopBlocks } from "./photoshop.ts";

export const PNG_SIGNATURE = "\x89PNG\r\n\x1a\n";

export interface PngChunk {
  readonly type: string;
  /** Where the chunk begins: with the length of its data, and its type. */
  readonly from: number;
  /** Where its data begins, and how long that is; four bytes of a checksum follow. */
  readonly start: number;
  readonly length: number;
}

/** A text of a chunk: its keyword, and where the text begins. */
interface PngText {
  readonly keyword: string;
  readonly start: number;
  readonly isPacked: boolean;
}

export const PNG_XMP = "XML:com.adobe.xmp";
/** No rights need more when they are unpacked. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024;
/** So many texts that hold metadata are read: unpacking them takes a thousand times as long as skipping them. */
const MAX_TEXTS = 20;
const TEXTS: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt"]);

/** All chunks, the last included. Throws `MalformedMediaError` when one is cut off, or the last one is missing. */
export function* pngChunks(file: ByteView): Iterable<PngChunk> {
  if (file.latin(0, 8) !== PNG_SIGNATURE) throw new MalformedMediaError("no PNG");
  for (let from = 8, type = ""; type !== "IEND"; ) {
    const length = file.number(from, 4);
    if (from + 12 + length > file.size) throw new MalformedMediaError("a PNG chunk is cut off");
    type = file.latin(from + 4, 4);
    yield { type, from, start: from + 8, length };
    from += 12 + length;
  }
}

/** All metadata, also those that are packed, or written as ImageMagick writes them. */
export function* pngBlocks(file: ByteView): Iterable<MetadataBlock> {
  let texts = 0;
  for (const { type, start, length } of pngChunks(file)) {
    const bytes = () => file.part(start, length);
    if (type === "eXIf") yield { kind: "exif", bytes: bytes() };
    else if (type === "caBX") yield { kind: "credentials", bytes: bytes() };
    else if (TEXTS.has(type) && texts < MAX_TEXTS) {
      const profile = textProfile(type, bytes());
      if (profile) yield* profileBlocks(profile);
      if (profile) texts += 1;
    }
  }
}

/** A text whose keyword says that it holds metadata. */
interface Profile extends PngText {
  readonly kind: MetadataBlock["kind"];
  readonly bytes: ByteView;
}

function textProfile(type: string, bytes: ByteView): Profile | undefined {
  const text = pngText(type, bytes);
  const kind = text && PROFILES.get(text.keyword.toLowerCase());
  return kind && { ...text, kind, bytes };
}

function* profileBlocks(profile: Profile): Iterable<MetadataBlock> {
  const { kind, keyword } = profile;
  const words = inflate(profile);
  if (!words) return;
  const isRaw = keyword.toLowerCase().startsWith("raw ");
  const inner = isRaw ? new ByteView(inMemory(digitsOf(words))) : words;
  if (kind === "iptc" && inner.latin(0, 4) === "8BIM") yield* photoshopBlocks(inner);
  else yield { kind, bytes: inner.latin(0, 6) === "Exif\0\0" ? inner.part(6) : inner };
}

/** The text that a chunk holds; `undefined` when it holds none. */
function pngText(type: string, bytes: ByteView): PngText | undefined {
  const head = bytes.latin(0, 80);
  const end = head.indexOf("\0");
  if (end === -1) return undefined;
  const keyword = head.slice(0, end);
  if (type === "tEXt") return { keyword, start: end + 1, isPacked: false };
  if (type === "zTXt") return { keyword, start: end + 2, isPacked: true };
  const start = languagesEnd(bytes, end + 3);
  return { keyword, start, isPacked: bytes.number(end + 1, 1) === 1 };
}

/** Behind a language and a translated keyword, each of which ends with a zero. */
function languagesEnd(bytes: ByteView, from: number): number {
  const rest = bytes.latin(from, 4096);
  return from + rest.indexOf("\0", rest.indexOf("\0") + 1) + 1;
}

/** The keywords of texts that hold metadata: XMP, and what ImageMagick writes. */
const PROFILES: ReadonlyMap<string, MetadataBlock["kind"]> = new Map([
  [PNG_XMP.toLowerCase(), "xmp"],
  ["raw profile type xmp", "xmp"],
  ["raw profile type iptc", "iptc"],
  ["raw profile type exif", "exif"],
  ["raw profile type app1", "exif"],
]);

function inflate({ start, isPacked, bytes }: Profile): ByteView | undefined {
  const stored = bytes.part(start);
  if (!isPacked) return stored.part(0, MAX_UNPACKED_BYTES);
  try {
    const all = inflateSync(stored.at(0, stored.size), { maxOutputLength: MAX_UNPACKED_BYTES });
    return new ByteView(inMemory(all));
  } catch {
    return undefined;
  }
}

/** Behind a name and a length, each on a line of its own, are the bytes in hexadecimal. */
function digitsOf(words: ByteView): Uint8Array {
  const text = words.latin(0, words.size);
  const digits = /^\s*\S+\s+\d+\s+([0-9a-f\s]*)/i.exec(text)?.[1] ?? "";
  return Buffer.from(digits.replace(/\s+/g, ""), "hex");
}
