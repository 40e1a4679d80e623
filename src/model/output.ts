/** A file of the archive: its path below the output folder, and its contents. */
export interface Output {
  readonly path: string;
  /** Rendered when it is asked for, where that takes long. */
  readonly contents: OutputBody;
  /** A digest of everything that is visible on a page: with the same one, the page has the same bytes. */
  readonly fingerprint?: string | undefined;
}

/** Text, or a file with the bytes, which are then never held in memory. */
export type OutputBody = string | FileContents;

export interface FileContents {
  /** An absolute path, or one from the working directory. */
  readonly file: string;
  /** The SHA-256 of its bytes, in hexadecimal, if it is known already. */
  readonly digest?: string;
  /** Whether it is a picture that must not contain private metadata: this is checked when it is copied. */
  readonly mustBeClean?: boolean;
  /** In bytes, if it is known already. */
  readonly size?: number;
  /** Whether the file is temporary, so that it may be moved instead of copied. */
  readonly isStaged?: boolean;
  /** In ascending order, without overlaps: what is published is the file with these changes. */
  readonly patches?: readonly FilePatch[];
  /** The version of the file that the patches are for: no other version is published. */
  readonly version?: FileVersion;
}

/** Bytes of a file that are replaced when it is published; without `bytes`, zeros take their place. */
export interface FilePatch {
  /** Offset in the file, in bytes. */
  readonly start: number;
  /** Number of bytes that are replaced. */
  readonly length: number;
  /** Of any length: empty to cut. */
  readonly bytes?: Uint8Array;
}

/** The state of a file on the disk: it differs after each change. */
export interface FileVersion {
  /** In bytes. */
  readonly size: number;
  /** In ms since 1970. */
  readonly mtime: number;
  readonly inode: number;
}
