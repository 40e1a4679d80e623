/** EXIF: a structure of directories (TIFF 6.0), in which each tag has its value or the place of it. */
import type { Patch, Window } from "./window.ts";

interface Tag {
  readonly tag: number;
  readonly count: number;
  /** Where its twelve bytes stand. */
  readonly at: number;
  readonly value: Window;
}

interface Directory {
  readonly at: number;
  readonly tags: readonly Tag[];
}

/** Bytes of one value, by its type. */
const WIDTHS = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
/** What leads to further directories of the picture's own. */
const BELOW: ReadonlySet<number> = new Set([EXIF_DIRECTORY, 0x014a, 0xa005]);

/**
 * Where it was, which camera it was and whose: GPS; the makers' notes, in which every camera writes its number; numbers
 * of body, lens and camera; the owner's name and computer; Adobe's private data.
 */
const PRIVATE: ReadonlySet<number> = new Set([
  GPS_DIRECTORY,
  0x927c,
  0xa430,
  0xa431,
  0xa435,
  0xc62f,
  0x013c,
  0xc634,
]);

/** No directory of a camera holds more. */
const MOST_TAGS = 1000;
const MOST_DIRECTORIES = 100;

/** A TIFF structure, whole or as EXIF. */
export class Exif {
  private readonly bytes: Window;
  private readonly isLittle: boolean;
  private readonly directories: Directory[] = [];

  constructor(bytes: Window) {
    this.bytes = bytes;
    const order = bytes.latin(0, 2);
    this.isLittle = order === "II";
    if ((order === "II" || order === "MM") && this.number(2, 2) === 42) this.follow(this.number(4, 4));
  }

  /** The value of a tag of the picture as a whole, as bytes; `undefined` when it has none. */
  value(wanted: number): Window | undefined {
    return this.directories[0]?.tags.find(({ tag }) => tag === wanted)?.value;
  }

  /** A text; `undefined` when there is none. */
  text(wanted: number): string | undefined {
    const value = this.value(wanted);
    if (!value) return undefined;
    const bytes = value.at(0, value.size);
    const end = bytes.indexOf(0);
    return decoded(end === -1 ? bytes : bytes.subarray(0, end)).trim() || undefined;
  }

  /** The small picture that stands in it for previews. */
  thumbnail(): Window | undefined {
    const tags = this.directories.flatMap((directory) => directory.tags);
    const find = (wanted: number) => tags.find(({ tag }) => tag === wanted)?.value;
    const [start, length] = [find(0x0201), find(0x0202)];
    if (!start || !length) return undefined;
    return this.bytes.part(start.number(0, 4, this.isLittle), length.number(0, 4, this.isLittle));
  }

  /** What takes the private tags out and leaves everything else in its place. */
  erased(): Patch[] {
    return this.directories.flatMap((directory) => this.erasedFrom(directory));
  }

  private erasedFrom({ at, tags }: Directory): Patch[] {
    const hidden = tags.filter(({ tag }) => PRIVATE.has(tag));
    if (hidden.length === 0) return [];
    const kept = tags.filter(({ tag }) => !PRIVATE.has(tag));
    const bytes = new Uint8Array(2 + tags.length * 12 + 4);
    bytes.set(this.printed(kept.length));
    kept.forEach((tag, index) => {
      bytes.set(this.bytes.at(tag.at, 12), 2 + index * 12);
    });
    bytes.set(this.bytes.at(at + 2 + tags.length * 12, 4), 2 + kept.length * 12);
    const values = hidden.flatMap((tag) => this.emptied(tag));
    // Values first: a broken file may have put one where a directory is.
    return [...values, { start: this.bytes.origin + at, bytes }];
  }

  private emptied({ tag, at, value }: Tag): Patch[] {
    const zeros = (window: Window): Patch => ({
      start: window.origin,
      bytes: new Uint8Array(window.size),
    });
    const below = tag === GPS_DIRECTORY ? this.read(value.number(0, 4, this.isLittle)) : undefined;
    const inner = below?.tags.flatMap((one) => this.emptied(one)) ?? [];
    const directory = below ? [zeros(this.bytes.part(below.at, 2 + below.tags.length * 12 + 4))] : [];
    const isOutside = value.origin !== this.bytes.origin + at + 8;
    return [...inner, ...directory, ...(isOutside ? [zeros(value)] : [])];
  }

  private follow(first: number): void {
    const seen = new Set<number>();
    const waiting = [first];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (at === 0 || seen.has(at) || seen.size >= MOST_DIRECTORIES) continue;
      seen.add(at);
      const directory = this.read(at);
      if (!directory) continue;
      this.directories.push(directory);
      waiting.push(this.number(at + 2 + directory.tags.length * 12, 4));
      for (const { tag, count, value } of directory.tags) {
        if (!BELOW.has(tag)) continue;
        for (let index = 0; index < Math.min(count, 16); index++)
          waiting.push(value.number(index * 4, 4, this.isLittle));
      }
    }
  }

  private read(at: number): Directory | undefined {
    const count = this.number(at, 2);
    if (count === 0 || count > MOST_TAGS || at + 2 + count * 12 > this.bytes.size) return undefined;
    return { at, tags: Array.from({ length: count }, (_, index) => this.tag(at + 2 + index * 12)) };
  }

  private tag(at: number): Tag {
    const count = this.number(at + 4, 4);
    const size = count * (WIDTHS[this.number(at + 2, 2)] ?? 1);
    const start = size <= 4 ? at + 8 : this.number(at + 8, 4);
    return { tag: this.number(at, 2), count, at, value: this.bytes.part(start, size) };
  }

  private number(at: number, bytes: number): number {
    return this.bytes.number(at, bytes, this.isLittle);
  }

  /** A number of two bytes, in the structure's own order. */
  private printed(number: number): Uint8Array {
    const bytes = [number >> 8, number & 255];
    return Uint8Array.from(this.isLittle ? bytes.toReversed() : bytes);
  }
}

/** EXIF and old IPTC name no encoding: what is no UTF-8 is taken for that of Windows. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
