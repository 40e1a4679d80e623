/** SHA-256 of texts, bytes and files. Files are read piece by piece, since they may be larger than the memory. */
import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { FileContents, OutputBody } from "../model/output.ts";

/** One for all files: nothing here waits while it is in use. */
const BUFFER = new Uint8Array(256 * 1024);

const ZEROS = new Uint8Array(64 * 1024);

/** The SHA-256 of a text's bytes, or of a file's, in hexadecimal. */
export function sha256(contents: OutputBody | Uint8Array): string {
  if (typeof contents === "string" || contents instanceof Uint8Array) return hash("sha256", contents);
  const hashing = createHash("sha256");
  for (const chunk of fileChunks(contents)) hashing.update(chunk);
  return hashing.digest("hex");
}

/** A file's bytes with its patches, piece by piece: it may be larger than the memory. */
export function* fileChunks({ file, patches = [] }: FileContents): Iterable<Uint8Array> {
  const descriptor = openSync(file, "r");
  try {
    let at = 0;
    for (const { start, length, bytes } of patches) {
      yield* readChunks(descriptor, at, start);
      if (bytes) yield bytes;
      else yield* zeroChunks(length);
      at = start + length;
    }
    yield* readChunks(descriptor, at, Number.POSITIVE_INFINITY);
  } finally {
    closeSync(descriptor);
  }
}

/** Fewer bytes at the end of the file. */
function* readChunks(descriptor: number, start: number, end: number): Iterable<Uint8Array> {
  for (let at = start; at < end; ) {
    const read = readSync(descriptor, BUFFER, 0, Math.min(BUFFER.length, end - at), at);
    if (read === 0) return;
    yield BUFFER.subarray(0, read);
    at += read;
  }
}

function* zeroChunks(length: number): Iterable<Uint8Array> {
  for (let left = length; left > 0; left -= ZEROS.length)
    yield left < ZEROS.length ? ZEROS.subarray(0, left) : ZEROS;
}
