/** What the collector found in the content folder. */
import type { VFile } from "vfile";
import type { FileVersion } from "./output.ts";

/** A file that is no text of ours: a picture, a video, anything an entry may show. */
export interface MediaEntry {
  /** Relative to the content folder, as the file system spells it. */
  readonly path: string;
  readonly size: number;
  /** `length` bytes from the first or another on, or all of them. Throws as the file system does. */
  read(length?: number, from?: number): Uint8Array;
  /** What tells its version on the disk from others; `undefined` where nothing does. Throws as the file system does. */
  version(): FileVersion | undefined;
  /** Where the file is copied from. */
  readonly from: string;
  /** Whether only its name is known: a file of an older state of the folder. */
  readonly isRemembered?: boolean;
}

export interface CoverageFolder {
  readonly slug: string;
  readonly masthead: VFile | undefined;
  readonly entries: readonly VFile[];
  /** For problems of the folder itself. */
  readonly folder: VFile;
}

export interface CollectedContent {
  /** The content folder as it was given, for messages. */
  readonly root: string;
  readonly site: VFile | undefined;
  readonly people: VFile | undefined;
  readonly coverages: readonly CoverageFolder[];
  /** The slugs of coverages that are there and have not been read. */
  readonly passedOver: ReadonlySet<string>;
  /** Adds a file in one of these, and those beside it, to `media`, and links to `links`. The path may be spelt in NFC. */
  include(path: string): readonly MediaEntry[];
  readonly media: ReadonlyMap<string, MediaEntry>;
  /** Paths of symbolic links, relative to the content folder. */
  readonly links: ReadonlySet<string>;
  /** Every file and folder that may carry problems, those above included. */
  readonly files: VFile[];
}
