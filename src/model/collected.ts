/** The contents of the content folder. */
import type { VFile } from "vfile";
import type { FileVersion } from "./output.ts";

/** A file that is not part of the content format's texts: a picture, a video, anything that an entry may show. */
export interface MediaEntry {
  /** Relative to the content folder, spelt as on the file system. */
  readonly path: string;
  readonly size: number;
  /** `length` bytes from the first or another on, or all of them. Throws as the file system does. */
  read(length?: number, from?: number): Uint8Array;
  /** Its state on the disk; `undefined` where the folder has none. Throws as the file system does. */
  version(): FileVersion | undefined;
  /** Where the file is copied from. */
  readonly from: string;
  /** Whether only its name is known: a file of an older version of the folder. */
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
  /** The content folder as the user names it, for messages. */
  readonly root: string;
  readonly site: VFile | undefined;
  readonly people: VFile | undefined;
  readonly coverages: readonly CoverageFolder[];
  /** The slugs of coverages that exist and have not been read. */
  readonly skipped: ReadonlySet<string>;
  /** Adds a file of such a coverage, and the files beside it, to `media`, and links to `links`. The path may be in NFC. */
  include(path: string): readonly MediaEntry[];
  /** A text file of any coverage, by its path; `undefined` if it can't be read. */
  readText(path: string): string | undefined;
  readonly media: ReadonlyMap<string, MediaEntry>;
  /** Paths of symbolic links, relative to the content folder. */
  readonly links: ReadonlySet<string>;
  /** Every file and folder that may have problems, including those above. */
  readonly files: VFile[];
}
