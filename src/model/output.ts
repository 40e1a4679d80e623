/** A file of the finished archive: its path below the output folder and its bytes. */
export interface Output {
  readonly path: string;
  readonly contents: Contents;
}

/** Text, or a file that has the bytes: then they are never held in memory. */
export type Contents = string | FileContents;

export interface FileContents {
  /** An absolute path, or one from the working directory. */
  readonly file: string;
  /** Whether the file is only waiting to be published, and may be moved instead of copied. */
  readonly isStaged?: boolean;
}
