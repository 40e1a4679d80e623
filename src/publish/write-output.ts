import { closeSync, copyFileSync, openSync, statSync, writeSync } from "node:fs";
import { fileChunks, sha256 } from "../ledger/hash.ts";
import { errorCode } from "../model/file-errors.ts";
import type { FileContents, FileVersion, OutputBody } from "../model/output.ts";
import { PublishingError } from "./errors.ts";

/** What is written: a text's bytes, or a file that has them. */
export type EncodedOutput = Uint8Array | FileContents;

let encoding = Buffer.allocUnsafe(256 * 1024);

/** A text as UTF-8, encoded only once for everything that is done with it. The bytes last until the next text comes. */
export function encodedText(text: string): Uint8Array {
  // No character needs more than three bytes for each of its units.
  const most = 3 * text.length;
  if (encoding.length < most) encoding = Buffer.allocUnsafe(2 * most);
  return encoding.subarray(0, encoding.write(text));
}

/** What is to be written; of a text, its bytes. */
export function encodeOutput(contents: OutputBody): EncodedOutput {
  return typeof contents === "string" ? encodedText(contents) : contents;
}

/** The SHA-256 of a file, if it has these bytes; undefined if it has others. */
export function hasSameHash(path: string, contents: OutputBody | Uint8Array): string | undefined {
  const digest = asStagedFile(contents)?.digest ?? sha256(contents);
  return sha256({ file: path }) === digest ? digest : undefined;
}

/** A file that only waits to be published: nothing else can change it any more. */
export function asStagedFile(contents: OutputBody | Uint8Array): FileContents | undefined {
  const isFile = typeof contents === "object" && !(contents instanceof Uint8Array);
  return isFile && contents.isStaged ? contents : undefined;
}

/** Whether there is a file with these bytes. */
export function fileEquals(path: string, contents: OutputBody): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true &&
    stats.size === byteLength(contents) &&
    hasSameHash(path, contents) !== undefined
  );
}

/** In bytes; `undefined` where there is no such file. */
export function byteLength(contents: OutputBody | Uint8Array): number | undefined {
  if (contents instanceof Uint8Array) return contents.length;
  if (typeof contents === "string") return Buffer.byteLength(contents);
  return contents.size ?? statSync(contents.file, { throwIfNoEntry: false })?.size;
}

/**
 * Copies a file, with its patches. Throws when the file changes meanwhile, or is another version than the one that the
 * patches are for.
 */
export function copyStableFile(contents: FileContents, to: string): void {
  const { file: from, patches, version } = contents;
  const state = () => {
    const { size, mtimeMs, ino } = statSync(from);
    return stateOf({ size, mtime: mtimeMs, inode: ino });
  };
  try {
    const before = version ? stateOf(version) : state();
    if (patches === undefined) copyFileSync(from, to);
    else writeChunks(to, fileChunks(contents));
    if (state() === before) return;
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
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
