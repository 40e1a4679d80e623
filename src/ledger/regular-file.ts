/**
 * Files of asrun's own, which may have been damaged or replaced since they were written. Only a regular file counts: no
 * symbolic link is followed, and no pipe or device keeps anything waiting.
 */
import { createHash } from "node:crypto";
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from "node:fs";

// Windows has neither of the two flags.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const CHUNK = new Uint8Array(256 * 1024);

/** What a file held, and the state of the disk in which that was found. */
export interface HashedFile {
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly stamp: string;
  readonly ctimeMs: number;
}

/** The bytes of a regular file; `undefined` where there is none, or it can't be read. */
export function readRegularFile(path: string): Buffer | undefined {
  return withRegularFile(path, (descriptor) => readFileSync(descriptor));
}

/** The digest of a regular file of any length; `undefined` where there is none, or it can't be read. */
export function hashRegularFile(path: string): HashedFile | undefined {
  return withRegularFile(path, (descriptor, stats) => {
    const hash = createHash("sha256");
    for (let read = readSync(descriptor, CHUNK); read > 0; read = readSync(descriptor, CHUNK))
      hash.update(CHUNK.subarray(0, read));
    return { digest: hash.digest("hex"), stamp: formatStamp(stats), ctimeMs: Number(stats.ctimeMs) };
  });
}

/** The state of a regular file on the disk, which changes with every change of its bytes; `undefined` for anything else. */
export function stampRegularFile(path: string): Omit<HashedFile, "digest"> | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? { stamp: formatStamp(stats), ctimeMs: Number(stats.ctimeMs) } : undefined;
}

/** Makes a folder. Whatever else is in its place is removed. */
export function openRealFolder(path: string): void {
  removeUnlessFolder(path);
  mkdirSync(path, { recursive: true });
}

/** Removes what replaces a folder: of a link, not what it leads to. */
export function removeUnlessFolder(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) rmSync(path, { force: true });
}

function withRegularFile<Result>(
  path: string,
  read: (descriptor: number, stats: BigIntStats) => Result,
): Result | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, FLAGS);
    const stats = fstatSync(descriptor, { bigint: true });
    return stats.isFile() ? read(descriptor, stats) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function formatStamp({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(" ");
}
