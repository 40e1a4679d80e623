/** The files of `static/`, which are published unchanged. */
import type { FileState, Folder } from "./folder.ts";
import type { Problem } from "./problem-list.ts";

/** A file that is published at the path that it has in the folder. */
export interface StaticFile {
  readonly path: string;
  /** Absent in a folder in memory. */
  readonly state?: FileState;
}

export interface StaticFiles {
  readonly folder: Folder;
  readonly files: readonly StaticFile[];
  /** Of what can't be published: all of them are errors. */
  readonly problems: readonly Problem[];
}
