/** A folder that is read: on the disk, in a commit of git, or in memory. */

/** The content folder of a command that names none. */
export const DEFAULT_CONTENT = "content";

/** The smallest site.yml that works. */
export const SMALLEST_SITE = `title: Live
url: https://example.org/live/
language: en
timezone: Europe/London`;

/** What one name in a folder is. */
export type Kind = "file" | "folder" | "link" | "other";

/** `mtime` in ms since 1970, as finely as the file system counts. */
export interface FileState {
  readonly kind: Kind;
  readonly size: number;
  readonly mtime: number;
  readonly inode: number;
}

/** The names in a folder, and what each of them is. */
export interface FileStates {
  names(path: string): readonly string[];
  of(path: string): FileState;
}

/** Paths are relative, with `/`; sizes in bytes; everything throws as the file system does. */
export interface Folder {
  /** As messages name it: `content`. */
  readonly name: string;
  list(path: string): readonly { readonly name: string; readonly kind: Kind }[];
  size(path: string): number;
  /** All of a file, or `length` bytes from the start or from a position on: fewer at its end. */
  read(path: string, length?: number, from?: number): Uint8Array;
  /** Where a file is copied from. */
  locate(path: string): string;
  /** What tells whether files have changed without reading them; absent where nothing does. */
  readonly states?: FileStates;
  /** Whether it is an older state of which only the texts can be read. */
  readonly isPast?: boolean;
}

/** Whether a file is a text of the content, by its name. */
export function isText(name: string): boolean {
  return /\.(md|ya?ml)$/i.test(name);
}
