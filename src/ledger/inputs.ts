import { createHash } from "node:crypto";
import type { Folder } from "../model/folder.ts";
import { isText } from "../model/folder.ts";
import { digestOf } from "./hash.ts";
import type { SurveyedFile } from "./scan.ts";

/**
 * A picture or a recording that need not be read again while it looks the same. Instead of its path it has a digest of
 * that: the file may belong to an entry that is held back.
 */
export type KnownMedium = readonly [
  pathDigest: string,
  size: number,
  mtime: number,
  inode: number,
  digest: string,
];

/** What a folder holds: a digest of names and contents, and those of its media one by one. */
export interface Contents {
  readonly digest: string;
  readonly media: readonly KnownMedium[];
}

const NO_TEXTS: ReadonlyMap<string, Uint8Array> = new Map();

/** Reads the files of a folder, but for media that are `known` and look the same, and for texts that have been read. */
export function contentsOf(
  files: readonly SurveyedFile[],
  folder: Folder,
  known: readonly KnownMedium[],
  texts = NO_TEXTS,
): Contents {
  const hash = createHash("sha256");
  const before = new Map(known.map((medium) => [medium[0], medium]));
  const media: KnownMedium[] = [];
  for (const file of files) {
    hash.update(`${file.path}\0${file.state.kind}\0`);
    if (file.state.kind !== "file") continue;
    if (isText(file.path)) hash.update(texts.get(file.path) ?? folder.read(file.path));
    else {
      const pathDigest = digestOf(file.path);
      const medium = mediumOf(file, folder, pathDigest, before.get(pathDigest));
      hash.update(medium[4]);
      media.push(medium);
    }
    hash.update(`\0${file.state.size}\n`);
  }
  return { digest: hash.digest("hex"), media };
}

function mediumOf(
  { path, state: { size, mtime, inode } }: SurveyedFile,
  folder: Folder,
  pathDigest: string,
  known: KnownMedium | undefined,
): KnownMedium {
  if (known && known[1] === size && known[2] === mtime && known[3] === inode) return known;
  return [pathDigest, size, mtime, inode, digestOf({ file: folder.locate(path) })];
}
