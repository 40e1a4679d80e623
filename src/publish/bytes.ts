import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";

const CHUNK = 1024 * 1024;

/** The SHA-256 of a text's bytes, or of a file's, in hexadecimal. */
export function digestOf(contents: string | { readonly file: string }): string {
  const hash = createHash("sha256");
  if (typeof contents === "string") return hash.update(contents).digest("hex");
  for (const chunk of chunksOf(contents.file)) hash.update(chunk);
  return hash.digest("hex");
}

/** Whether a file already has these bytes. */
export function hasBytes(path: string, contents: string | { readonly file: string }): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return false;
  const size = typeof contents === "string" ? Buffer.byteLength(contents) : statSync(contents.file).size;
  return stats.size === size && digestOf({ file: path }) === digestOf(contents);
}

/** A file's bytes, piece by piece: it may be larger than the memory. */
function* chunksOf(path: string): Iterable<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    const buffer = new Uint8Array(CHUNK);
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(descriptor);
  }
}
