import { ByteView, inMemory } from "./byte-view.ts";
import { colourProfile } from "./icc.ts";
import { segmentsOf } from "./jpeg.ts";
import { isColourSegment, isRemovable } from "./jpeg-clean.ts";
import type { KeptMetadata } from "./kept.ts";
import { MalformedMediaError } from "./malformed.ts";
import {
  directoryAt,
  directorySize,
  type Tiff,
  type TiffDirectory,
  type TiffTag,
  tagNumber,
  tiffOf,
} from "./tiff.ts";

const TAGS = {
  subfileType: 254,
  compression: 259,
  stripPlaces: 273,
  stripSizes: 279,
  tilePlaces: 324,
  tileSizes: 325,
  jpegTables: 347,
  packet: 700,
  profile: 34675,
} as const;

/** The tags that pixels are decoded by: all of them hold numbers, apart from the profile. */
const KEPT: ReadonlySet<number> = new Set([
  ...[TAGS.subfileType, 256, 257, 258, TAGS.compression, 262, 266, TAGS.stripPlaces, 274, 277, 278],
  ...[TAGS.stripSizes, 282, 283, 284, 292, 293, 296, 301, 317, 318, 319, 320, 322, 323, TAGS.tilePlaces],
  ...[TAGS.tileSizes, 338, 339, TAGS.jpegTables, 529, 530, 531, 532, TAGS.profile],
]);
const TEXT_TYPE = 2;
const BYTE_TYPE = 1;
const JPEG_COMPRESSION = 7;
const MAX_DIRECTORIES = 1000;

/**
 * The same picture with these metadata instead of its own. What is needed to decode it stays in its place; everything
 * else, also what no tag leads to, becomes zeros. A packet that is new follows the end.
 */
export function cleanTiff(file: ByteView, { packet }: KeptMetadata): Uint8Array {
  const tiff = tiffOf(file);
  if (!tiff) throw new MalformedMediaError("no TIFF");
  return new TiffCleaning(tiff).run(packet === undefined ? undefined : Buffer.from(packet));
}

class TiffCleaning {
  private readonly tiff: Tiff;
  private cleaned: Buffer;
  /** Bytes that may still be copied: a broken file leads to the same ones again and again. */
  private budget: number;

  constructor(tiff: Tiff) {
    this.tiff = tiff;
    this.cleaned = Buffer.alloc(tiff.bytes.size);
    this.budget = 4 * tiff.bytes.size;
  }

  run(packet: Uint8Array | undefined): Uint8Array {
    const { layout, first } = this.tiff;
    this.copy(this.tiff.bytes.part(0, layout.place === 8 ? 16 : 8));
    const directories = this.directories(first);
    for (const directory of directories) this.copyPixels(directory);
    // Last: a broken file may have put pixels where a directory is.
    directories.forEach((directory, index) => {
      this.writeDirectory(directory, directories[index + 1]?.at ?? 0, index === 0 ? packet : undefined);
    });
    return this.cleaned;
  }

  /** Those of the pages; further ones hold previews. */
  private directories(first: number): TiffDirectory[] {
    const found: TiffDirectory[] = [];
    const seen = new Set<number>();
    for (let at = first; at !== 0; ) {
      const directory = directoryAt(this.tiff, at);
      if (!directory || seen.has(at) || seen.size >= MAX_DIRECTORIES)
        throw new MalformedMediaError("a TIFF whose directories lead nowhere");
      seen.add(at);
      if (found.length === 0 || this.isPage(directory)) found.push(directory);
      at = directory.next;
    }
    return found;
  }

  private isPage(directory: TiffDirectory): boolean {
    const type = tagIn(directory, TAGS.subfileType);
    const isSmaller = type !== undefined && tagNumber(this.tiff, type) % 2 === 1;
    const hasPixels = tagIn(directory, TAGS.stripPlaces) ?? tagIn(directory, TAGS.tilePlaces);
    return !isSmaller && hasPixels !== undefined;
  }

  private copyPixels(directory: TiffDirectory): void {
    const compression = tagIn(directory, TAGS.compression);
    const isJpeg = compression !== undefined && tagNumber(this.tiff, compression) === JPEG_COMPRESSION;
    this.copyParts(directory, TAGS.stripPlaces, TAGS.stripSizes, isJpeg);
    this.copyParts(directory, TAGS.tilePlaces, TAGS.tileSizes, isJpeg);
  }

  private copyParts(directory: TiffDirectory, placesTag: number, sizesTag: number, isJpeg: boolean): void {
    const [places, sizes] = [tagIn(directory, placesTag), tagIn(directory, sizesTag)];
    if (!places && !sizes) return;
    if (places?.count !== sizes?.count || !places || !sizes)
      throw new MalformedMediaError("a TIFF that doesn't say how long its strips are");
    for (let index = 0; index < places.count; index++) {
      const [at, size] = [tagNumber(this.tiff, places, index), tagNumber(this.tiff, sizes, index)];
      const pixels = this.tiff.bytes.part(at, size);
      if (pixels.size < size) throw new MalformedMediaError("a TIFF is cut off");
      this.copy(pixels);
      if (isJpeg && size > 0) this.clearSegments(pixels);
    }
  }

  private writeDirectory(directory: TiffDirectory, next: number, packet: Uint8Array | undefined): void {
    const { bytes, layout } = this.tiff;
    const values = new Map<number, { tag: TiffTag; count: number }>();
    for (const tag of directory.tags) {
      const count = values.has(tag.tag) ? 0 : this.copyValue(tag);
      if (count > 0) values.set(tag.tag, { tag, count });
    }
    const entries = [...values.values()].map(({ tag, count }) => {
      const entry = Buffer.from(bytes.at(tag.at, layout.tag));
      this.writeNumber(entry, 4, count, layout.place);
      // A value that is shorter than its place may be followed by anything.
      if (tag.value.size < layout.place) entry.fill(0, 4 + layout.place + tag.value.size);
      return { tag: tag.tag, entry };
    });
    if (packet) entries.push({ tag: TAGS.packet, entry: this.packetEntry(directory, packet) });
    entries.sort((a, b) => a.tag - b.tag);
    if (entries.length > directory.tags.length) throw new MalformedMediaError("no place for a tag");
    this.cleaned.fill(0, directory.at, directory.at + directorySize(layout, directory.tags.length));
    this.writeNumber(this.cleaned, directory.at, entries.length, layout.count);
    entries.forEach(({ entry }, index) => {
      entry.copy(this.cleaned, directory.at + layout.count + index * layout.tag);
    });
    const end = directory.at + layout.count + entries.length * layout.tag;
    this.writeNumber(this.cleaned, end, next, layout.place);
  }

  /** How many of its values are kept. */
  private copyValue(tag: TiffTag): number {
    if (!KEPT.has(tag.tag) || tag.type === TEXT_TYPE) return 0;
    if (tag.tag === TAGS.profile) {
      const profile = colourProfile(tag.value.at(0, tag.value.size));
      if (profile) this.copy(tag.value.part(0, profile.length));
      return profile?.length ?? 0;
    }
    this.copy(tag.value);
    if (tag.tag === TAGS.jpegTables) this.clearSegments(tag.value);
    return tag.count;
  }

  private packetEntry(directory: TiffDirectory, packet: Uint8Array): Buffer<ArrayBuffer> {
    const { bytes, layout } = this.tiff;
    const own = tagIn(directory, TAGS.packet)?.value;
    const isThere = own !== undefined && Buffer.compare(own.at(0, own.size), packet) === 0;
    const padding = Buffer.alloc(this.cleaned.length % 2);
    const at = isThere ? own.origin - bytes.origin : this.cleaned.length + padding.length;
    if (isThere) this.copy(own);
    else this.cleaned = Buffer.concat([this.cleaned, padding, packet]);
    const entry = Buffer.alloc(layout.tag);
    this.writeNumber(entry, 0, TAGS.packet, 2);
    this.writeNumber(entry, 2, BYTE_TYPE, 2);
    this.writeNumber(entry, 4, packet.length, layout.place);
    this.writeNumber(entry, 4 + layout.place, at, layout.place);
    return entry;
  }

  /** Strips may be whole JPEGs, with segments of their own. */
  private clearSegments({ origin, size }: ByteView): void {
    const start = origin - this.tiff.bytes.origin;
    const file = new ByteView(inMemory(this.cleaned.subarray(start, start + size)));
    for (const segment of segmentsOf(file))
      if (isRemovable(segment.marker) && !isColourSegment(file, segment))
        this.cleaned.fill(0, start + segment.start, start + segment.start + segment.length);
  }

  private copy({ origin, size }: ByteView): void {
    // A broken file may say that nothing is somewhere beyond its end.
    if (size === 0) return;
    this.budget -= size;
    if (this.budget < 0) throw new MalformedMediaError("parts of a TIFF that are used too often");
    const from = origin - this.tiff.bytes.origin;
    this.cleaned.set(this.tiff.bytes.at(from, size), from);
  }

  private writeNumber(target: Buffer, at: number, value: number, width: number): void {
    if (width === 8) {
      const { isLittle } = this.tiff.layout;
      if (isLittle) target.writeBigUInt64LE(BigInt(value), at);
      else target.writeBigUInt64BE(BigInt(value), at);
    } else if (this.tiff.layout.isLittle) target.writeUIntLE(value, at, width);
    else target.writeUIntBE(value, at, width);
  }
}

function tagIn({ tags }: TiffDirectory, wanted: number): TiffTag | undefined {
  return tags.find(({ tag }) => tag === wanted);
}
