import { createHash } from "node:crypto";
import type { Folder } from "../model/folder.ts";
import { isText } from "../model/folder.ts";
import { sha256 } from "./hash.ts";
import type { ScannedFile } from "./scan.ts";

/**
 * A picture or a recording that need not be read again while it looks the same. Instead of its path it has a digest of
 * that: the file may belong to an entry that is held back.
 */
export type InputFile = readonly [
  pathDigest: string,
  size: number,
  mtime: number,
  inode: number,
  digest: string,
];

/** What a folder holds: a digest of names and contents, and those of its media one by one. */
export interface Contents {
  readonly digest: string;
  readonly media: readonly InputFile[];
}

const NO_TEXTS: ReadonlyMap<string, Uint8Array> = new Map();

/** Reads the files of a folder, but for media that are `known` and look the same, and for texts that have been read. */
export function hashInputs(
  files: readonly ScannedFile[],
  folder: Folder,
  known: readonly InputFile[],
  texts = NO_TEXTS,
): Contents {
  const hash = createHash("sha256");
  const before = new Map(known.map((medium) => [medium[0], medium]));
  const media: InputFile[] = [];
  for (const file of files) {
    hash.update(`${file.path}\0${file.state.kind}\0`);
    if (file.state.kind !== "file") continue;
    if (isText(file.path)) hash.update(texts.get(file.path) ?? folder.read(file.path));
    else {
      const pathDigest = sha256(file.path);
      const medium = mediumOf(file, folder, pathDigest, before.get(pathDigest));
      hash.update(medium[4]);
      media.push(medium);
    }
    hash.update(`\0${file.state.size}\n`);
  }
  return { digest: hash.digest("hex"), media };
}

function mediumOf(
  { path, state: { size, mtime, inode } }: ScannedFile,
  folder: Folder,
  pathDigest: string,
  known: InputFile | undefined,
): InputFile {
  if (known && known[1] === size && known[2] === mtime && known[3] === inode) return known;
  return [pathDigest, size, mtime, inode, sha256({ file: folder.locate(path) })];
}
