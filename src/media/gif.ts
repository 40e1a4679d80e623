import type { ByteView } from "./byte-view.ts";
import { MalformedMediaError } from "./malformed.ts";
import type { MetadataBlock } from "./metadata-block.ts";

export const GIF_XMP = "XMP DataXMP";
/** Behind a packet of XMP, bytes that lead programs which don't know it to its end. */
export const XMP_TRAILER_BYTES = 258;

/** An image or an extension of a GIF. */
export interface GifPart {
  /** An image, or the label of an extension. */
  readonly kind: "image" | number;
  /** Eleven letters, of an extension for an application; otherwise empty. */
  readonly application: string;
  readonly from: number;
  /** Where its data begin: in blocks, each with its length before it. */
  readonly start: number;
  /** Behind the empty block that ends them. */
  readonly to: number;
}

const APPLICATION = 0xff;

/** Where the first part begins: behind the header, the screen and its palette. */
export function gifHeadEnd(file: ByteView): number {
  if (!/^GIF8[79]a$/.test(file.latin(0, 6))) throw new MalformedMediaError("no GIF");
  return 13 + paletteSize(file.number(10, 1));
}

/** Images and extensions up to the end. Throws `MalformedMediaError` when something else is between them, or one is cut off. */
export function* gifParts(file: ByteView): Iterable<GifPart> {
  for (let at = gifHeadEnd(file); at < file.size; ) {
    const mark = file.number(at, 1);
    if (mark === 0x3b) return;
    // Old programs leave empty blocks behind.
    if (mark === 0x00) at += 1;
    else {
      const part = mark === 0x2c ? imageAt(file, at) : mark === 0x21 ? extensionAt(file, at) : undefined;
      if (!part) throw new MalformedMediaError("neither an image nor an extension in a GIF");
      yield part;
      at = part.to;
    }
  }
}

function imageAt(file: ByteView, from: number): GifPart {
  // The number of bits of the first codes follows the palette.
  const start = from + 10 + paletteSize(file.number(from + 9, 1)) + 1;
  return { kind: "image", application: "", from, start, to: blocksEnd(file, start) };
}

function extensionAt(file: ByteView, from: number): GifPart {
  const kind = file.number(from + 1, 1);
  const isApplication = kind === APPLICATION && file.number(from + 2, 1) === 11;
  const start = from + (isApplication ? 14 : 2);
  return {
    kind,
    application: isApplication ? file.latin(from + 3, 11) : "",
    from,
    start,
    to: blocksEnd(file, start),
  };
}

function paletteSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function blocksEnd(file: ByteView, from: number): number {
  for (let at = from; at < file.size; ) {
    const length = file.number(at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
  throw new MalformedMediaError("a GIF is cut off");
}

/** Of metadata a GIF has XMP, C2PA and comments, which say nothing of rights. */
export function* gifBlocks(file: ByteView): Iterable<MetadataBlock> {
  for (const { application, start, to } of gifParts(file)) {
    if (application === GIF_XMP)
      yield { kind: "xmp", bytes: file.part(start, to - start - XMP_TRAILER_BYTES) };
    else if (application.startsWith("C2PA_GIF"))
      yield { kind: "credentials", bytes: file.part(start, to - start) };
  }
}
