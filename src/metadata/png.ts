import { inflateSync } from "node:zlib";
import type { Block } from "./block.ts";
import type { Window } from "./window.ts";

export interface Chunk {
  readonly type: string;
  /** What it holds, without length, type and sum. */
  readonly bytes: Window;
}

/** A text of a chunk: its keyword, and where the text begins. */
export interface ChunkText {
  readonly keyword: string;
  readonly start: number;
  readonly isPacked: boolean;
}

const XMP = "XML:com.adobe.xmp";
/** No metadata unpack to more. */
const MOST = 16 * 1024 * 1024;

export function* chunksOf(file: Window): Iterable<Chunk> {
  for (let at = 8; at + 12 <= file.size; ) {
    const length = file.number(at, 4);
    yield { type: file.latin(at + 4, 4), bytes: file.part(at + 8, length) };
    at += length + 12;
  }
}

/** The chunks that lie as they are; what is packed is looked into by `unpacked`. */
export function pngBlocks(file: Window): Block[] {
  return [...chunksOf(file)].flatMap((chunk): Block[] => {
    if (chunk.type === "eXIf") return [{ kind: "exif", bytes: chunk.bytes }];
    if (chunk.type === "caBX") return [{ kind: "credentials", bytes: chunk.bytes }];
    const text = textOf(chunk);
    return text?.keyword === XMP && !text.isPacked
      ? [{ kind: "xmp", bytes: chunk.bytes.part(text.start) }]
      : [];
  });
}

/** Whether the last chunk is there. */
export function isWholePng(file: Window): boolean {
  for (const { type, bytes } of chunksOf(file)) {
    if (type === "IEND") return bytes.size === 0;
  }
  return false;
}

/** The text that a chunk holds; `undefined` when it holds none. */
export function textOf({ type, bytes }: Chunk): ChunkText | undefined {
  if (!/^[tz]TXt$|^iTXt$/.test(type)) return undefined;
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
function languagesEnd(bytes: Window, from: number): number {
  const rest = bytes.latin(from, 4096);
  return from + rest.indexOf("\0", rest.indexOf("\0") + 1) + 1;
}

/** The keywords of texts that hold metadata: XMP, and what ImageMagick writes. */
export const PROFILES: Readonly<Record<string, Block["kind"]>> = {
  [XMP]: "xmp",
  "Raw profile type xmp": "xmp",
  "Raw profile type iptc": "iptc",
  "Raw profile type exif": "exif",
  "Raw profile type APP1": "exif",
};

/** What a chunk's text says, unpacked: `raw` as it is there, `bytes` with a profile's digits as what they mean. */
export function unpacked(chunk: Chunk): { raw: Uint8Array; bytes: Uint8Array } | undefined {
  const text = textOf(chunk);
  if (!text) return undefined;
  const { keyword, start, isPacked } = text;
  const stored = chunk.bytes.at(start, chunk.bytes.size - start);
  try {
    const raw = isPacked ? inflateSync(stored, { maxOutputLength: MOST }) : stored;
    return { raw, bytes: keyword.startsWith("Raw ") ? profileOf(raw) : raw };
  } catch {
    return undefined;
  }
}

/** Behind a name and a length, each on a line of its own, stand the bytes in hexadecimal. */
function profileOf(bytes: Uint8Array): Uint8Array {
  const digits = /^\s*\S+\s+\d+\s+([0-9a-f\s]*)/i.exec(Buffer.from(bytes).toString("latin1"))?.[1] ?? "";
  return Buffer.from(digits.replace(/\s+/g, ""), "hex");
}
