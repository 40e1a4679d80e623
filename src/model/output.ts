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
  /** The SHA-256 of its bytes, in hexadecimal, where that is known already. */
  readonly digest?: string;
  /** Whether it is a picture that must hold nothing private: that is looked for when it is copied. */
  readonly mustBeClean?: boolean;
  /** In bytes, where that is known already. */
  readonly size?: number;
  /** Whether the file is only waiting to be published, and may be moved instead of copied. */
  readonly isStaged?: boolean;
}
