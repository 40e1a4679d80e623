/** The structure of TIFF 6.0 and of BigTIFF: directories of tags, each with its value or the place of it. */
import type { ByteView } from "./byte-view.ts";

/** Widths in bytes, in which BigTIFF differs. */
interface TiffLayout {
  readonly isLittle: boolean;
  /** Of the number of tags in a directory. */
  readonly count: number;
  /** Of one tag. */
  readonly tag: number;
  /** Of a place, and of a value that is stored in its tag. */
  readonly place: number;
}

/** A TIFF structure whose header is right. */
export interface Tiff {
  readonly bytes: ByteView;
  readonly layout: TiffLayout;
  /** Where the first directory is. */
  readonly first: number;
}

export interface TiffTag {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the tag itself begins. */
  readonly at: number;
  readonly value: ByteView;
}

export interface TiffDirectory {
  readonly at: number;
  readonly tags: readonly TiffTag[];
  /** Where the next one is; 0 for none. */
  readonly next: number;
}

/** Bytes of one value, by its type. */
const WIDTHS = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

const MAX_TAGS = 1000;

/** `undefined` for what is no TIFF. */
export function tiffOf(bytes: ByteView): Tiff | undefined {
  const order = bytes.latin(0, 2);
  if (order !== "II" && order !== "MM") return undefined;
  const isLittle = order === "II";
  const version = bytes.number(2, 2, isLittle);
  if (version === 42)
    return { bytes, layout: { isLittle, count: 2, tag: 12, place: 4 }, first: bytes.number(4, 4, isLittle) };
  if (version === 43)
    return { bytes, layout: { isLittle, count: 8, tag: 20, place: 8 }, first: bytes.number(8, 8, isLittle) };
  return undefined;
}

/** Bytes that a directory of so many tags takes, with the place of the next one. */
export function directorySize({ count, tag, place }: TiffLayout, tags: number): number {
  return count + tags * tag + place;
}

/** The directory at a place; `undefined` where none can be. A value that the file doesn't have is shorter than it should be. */
export function directoryAt({ bytes, layout }: Tiff, at: number): TiffDirectory | undefined {
  const { isLittle, count, tag: width, place } = layout;
  const amount = bytes.number(at, count, isLittle);
  if (amount === 0 || amount > MAX_TAGS || at + directorySize(layout, amount) > bytes.size) return undefined;
  const tags = Array.from({ length: amount }, (_, index): TiffTag => {
    const start = at + count + index * width;
    const type = bytes.number(start + 2, 2, isLittle);
    const values = bytes.number(start + 4, place, isLittle);
    const size = values * (WIDTHS[type] ?? 0);
    const inside = start + 4 + place;
    const from = size <= place ? inside : bytes.number(inside, place, isLittle);
    return {
      tag: bytes.number(start, 2, isLittle),
      type,
      count: values,
      at: start,
      value: bytes.part(from, size),
    };
  });
  return { at, tags, next: bytes.number(at + count + amount * width, place, isLittle) };
}

/** A number among a tag's values; 0 for one that is not there. */
export function tagNumber({ layout }: Tiff, { type, value }: TiffTag, index = 0): number {
  const width = WIDTHS[type] ?? 0;
  return value.number(index * width, width, layout.isLittle);
}
