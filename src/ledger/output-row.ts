/** Rows of published files: what is checked before a path or a digest from the disk is used. */

/**
 * A published file: its size in bytes, its modification time in ms, and the SHA-256 of its bytes in hexadecimal. With a
 * time of 0 or an unknown size, only the digest says whether a file is the published one. A page with the same
 * fingerprint has the same bytes.
 */
export type OutputRow = readonly [
  path: string,
  size: number,
  mtime: number,
  digest: string,
  fingerprint?: string,
];

/** Rows by path. */
export type OutputRows = ReadonlyMap<string, OutputRow>;

const DIGEST = /^[0-9a-f]{64}$/;

/** Whether a value from the disk is a row whose path stays below the output folder. */
export function isOutputRow(value: unknown): value is OutputRow {
  if (!Array.isArray(value)) return false;
  const [path, size, mtime, digest, fingerprint] = value;
  return (
    isSafePath(path) &&
    typeof size === "number" &&
    typeof mtime === "number" &&
    isDigest(digest) &&
    (fingerprint === undefined || typeof fingerprint === "string")
  );
}

/** Whether a value is a SHA-256 in hexadecimal. */
function isDigest(value: unknown): value is string {
  return typeof value === "string" && DIGEST.test(value);
}

/** Whether a value is a path that stays below the folder that it begins in, whatever a damaged file says. */
export function isSafePath(path: unknown): path is string {
  if (typeof path !== "string" || path === "" || path.startsWith("/")) return false;
  return !(path.includes("..") && path.split(/[/\\]/).includes(".."));
}

/** Of files that were published by version 0.1.0. */
export const UNKNOWN_SIZE = -1;

const UNKNOWN_DIGEST = "0".repeat(64);

/** A row for a file of which it is not known what it was when it was published. */
export function unknownRow(path: string): OutputRow {
  return [path, UNKNOWN_SIZE, 0, UNKNOWN_DIGEST];
}

/** Rows by path. */
export function rowsByPath(rows: Iterable<OutputRow>): Map<string, OutputRow> {
  return new Map(Array.from(rows, (row) => [row[0], row]));
}

/** The paths of some rows that others lack. */
export function removedPaths(before: OutputRows, after: OutputRows): string[] {
  return [...before.keys()].filter((path) => !after.has(path));
}

/** Whether a file, by its path, is one that a reader opens. */
export function isPage(path: string): boolean {
  return path.endsWith(".html");
}
