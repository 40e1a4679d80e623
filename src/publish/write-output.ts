import { closeSync, copyFileSync, openSync, statSync, writeSync } from "node:fs";
import { chunksOf, digestOf } from "../ledger/hash.ts";
import type { Contents, FileContents, FileVersion } from "../model/output.ts";
import { codeOf, PublishingError } from "./errors.ts";

/** What is written: a text's bytes, or a file that has them. */
export type Written = Uint8Array | FileContents;

let encoding = Buffer.allocUnsafe(256 * 1024);

/** A text as UTF-8, encoded only once for everything that is done with it. The bytes last until the next text comes. */
export function encodedText(text: string): Uint8Array {
  // No character needs more than three bytes for each of its units.
  const most = 3 * text.length;
  if (encoding.length < most) encoding = Buffer.allocUnsafe(2 * most);
  return encoding.subarray(0, encoding.write(text));
}

/** What is to be written; of a text, its bytes. */
export function encoded(contents: Contents): Written {
  return typeof contents === "string" ? encodedText(contents) : contents;
}

/** The SHA-256 of a file, if it has these bytes; undefined if it has others. */
export function sameDigest(path: string, contents: Contents | Uint8Array): string | undefined {
  const digest = stagedFile(contents)?.digest ?? digestOf(contents);
  return digestOf({ file: path }) === digest ? digest : undefined;
}

/** A file that is only waiting to be published: nobody else can change it any more. */
export function stagedFile(contents: Contents | Uint8Array): FileContents | undefined {
  const isFile = typeof contents === "object" && !(contents instanceof Uint8Array);
  return isFile && contents.isStaged ? contents : undefined;
}

/** Whether there is a file with these bytes. */
export function isFileWith(path: string, contents: Contents): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true && stats.size === sizeOf(contents) && sameDigest(path, contents) !== undefined
  );
}

/** In bytes; `undefined` where there is no such file. */
export function sizeOf(contents: Contents | Uint8Array): number | undefined {
  if (contents instanceof Uint8Array) return contents.length;
  if (typeof contents === "string") return Buffer.byteLength(contents);
  return contents.size ?? statSync(contents.file, { throwIfNoEntry: false })?.size;
}

/**
 * Copies a file, with its patches. Throws when the file changes meanwhile, or is another version than the one that the
 * patches are for.
 */
export function copyWhole(contents: FileContents, to: string): void {
  const { file: from, patches, version } = contents;
  const state = () => {
    const { size, mtimeMs, ino } = statSync(from);
    return stateOf({ size, mtime: mtimeMs, inode: ino });
  };
  try {
    const before = version ? stateOf(version) : state();
    if (patches === undefined) copyFileSync(from, to);
    else writeChunks(to, chunksOf(contents));
    if (state() === before) return;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  throw new PublishingError(`${from} was changed while it was being published; build again`);
}

function stateOf({ size, mtime, inode }: FileVersion): string {
  return `${size} ${mtime} ${inode}`;
}

function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, "w");
  try {
    for (const chunk of chunks) for (let at = 0; at < chunk.length; ) at += writeSync(descriptor, chunk, at);
  } finally {
    closeSync(descriptor);
  }
}
