/** The folder that is read: on the disk, or made in memory by tests. */
import {
  closeSync,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
} from "node:fs";
import { join, resolve } from "node:path";
import type { Folder, Kind } from "../model/folder.ts";
import { trimEnd } from "../web/spelling.ts";

/** The content folder on the disk, by the name that messages give it. Links are seen, and not followed. */
export function diskFolder(folder: string, name = folder): Folder {
  // The working directory may change before the last file is read.
  const root = resolve(folder);
  const locate = (path: string) => join(root, path);
  // For each of many files, joining paths takes longer than asking the file system.
  const at = (path: string) => `${root}/${path}`;
  return {
    name: trimEnd(name, "/") || name,
    locate,
    list: (path) =>
      readdirSync(at(path), { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: fileKind(entry),
      })),
    size: (path) => lstatSync(at(path)).size,
    states: {
      names: (path) => readdirSync(at(path)),
      of(path) {
        const stats = lstatSync(at(path));
        return { kind: fileKind(stats), size: stats.size, mtime: stats.mtimeMs, inode: stats.ino };
      },
    },
    read: (path, length, from = 0) =>
      length === undefined ? readFileSync(at(path)) : readPart(at(path), length, from),
  };
}

function fileKind(entry: Dirent | Stats): Kind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}

function readPart(path: string, length: number, from: number): Uint8Array {
  const descriptor = openSync(path, "r");
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, from));
  } finally {
    closeSync(descriptor);
  }
}
