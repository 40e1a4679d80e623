import type { Folder, Kind } from "../model/folder.ts";

/** A file in a commit. `size` in bytes; 120000 as `mode` is a symbolic link. */
export interface CommittedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

/** A content folder as it was in a commit. Only its texts can be read; of other files the names are known. */
export function folderFromCommit(
  name: string,
  files: readonly CommittedFile[],
  texts: ReadonlyMap<string, Uint8Array>,
): Folder {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const folders = new Map<string, Map<string, Kind>>([["", new Map()]]);
  for (const { path, mode } of files) place(folders, path, mode);
  return {
    name,
    isPast: true,
    list: (path) => [...(folders.get(path) ?? [])].map(([inner, kind]) => ({ name: inner, kind })),
    size: (path) => sizes.get(path) ?? 0,
    read: (path, length, from = 0) =>
      (texts.get(path) ?? new Uint8Array()).subarray(from, length === undefined ? undefined : from + length),
    locate: (path) => `${name}/${path}`,
  };
}

/** Enters a file into its folder, and that one into the folder around it. */
function place(folders: Map<string, Map<string, Kind>>, path: string, mode: string): void {
  let kind: Kind = mode === "120000" ? "link" : mode.startsWith("100") ? "file" : "other";
  for (let inner = path; inner !== ""; ) {
    const slash = inner.lastIndexOf("/");
    const outer = slash === -1 ? "" : inner.slice(0, slash);
    const names = folders.get(outer) ?? new Map<string, Kind>();
    folders.set(outer, names.set(inner.slice(slash + 1), kind));
    kind = "folder";
    inner = outer;
  }
}
