/** A folder to read: on the disk, in a git commit, or in memory. */

/** The content folder of a command that names none. */
export const DEFAULT_CONTENT = "content";

/** The smallest site.yml that works. */
export const SMALLEST_SITE = `title: Live
url: https://example.org/live/
language: en
timezone: Europe/London`;

/** The type of a folder's entry. */
export type Kind = "file" | "folder" | "link" | "other";

/** `mtime` in ms since 1970, with the file system's resolution. */
export interface FileState {
  readonly kind: Kind;
  readonly size: number;
  readonly mtime: number;
  readonly inode: number;
}

/** The names in a folder and their types. */
export interface FileStates {
  names(path: string): readonly string[];
  of(path: string): FileState;
}

/** Paths are relative, with `/`; sizes in bytes; everything throws as the file system does. */
export interface Folder {
  /** Its name in messages: `content`. */
  readonly name: string;
  list(path: string): readonly { readonly name: string; readonly kind: Kind }[];
  size(path: string): number;
  /** Reads a whole file, or up to `length` bytes from a position (by default the start); fewer at the file's end. */
  read(path: string, length?: number, from?: number): Uint8Array;
  /** The path that a file is copied from. */
  locate(path: string): string;
  /** The state of a file, to detect changes without reading it; absent if the folder has none. */
  readonly states?: FileStates;
  /** Whether it is an older version of which only the texts can be read. */
  readonly isPast?: boolean;
}

/** Whether a file is a text of the content format, by its name. */
export function isText(name: string): boolean {
  return /\.(md|ya?ml)$/i.test(name);
}
