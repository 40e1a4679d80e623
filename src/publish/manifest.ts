import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The files of an archive: the SHA-256 of each, in hexadecimal, by its path. */
export type Manifest = ReadonlyMap<string, string>;

/** A manifest from the disk; undefined when there is none, or none that can be read. */
export function readManifest(path: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** A manifest from its text; undefined when it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const files: unknown = JSON.parse(text);
    if (typeof files !== "object" || files === null || Array.isArray(files)) return undefined;
    const pairs = Object.entries(files);
    return pairs.every(isFile) ? new Map(pairs) : undefined;
  } catch {
    return undefined;
  }
}

function isFile(pair: [string, unknown]): pair is [string, string] {
  const [path, digest] = pair;
  return isBelow(path) && typeof digest === "string" && /^[0-9a-f]{64}$/.test(digest);
}

/** Whether a path stays below the folder that it begins in, whatever a broken file says. */
export function isBelow(path: string): boolean {
  return !path.startsWith("/") && !(path.includes("..") && path.split(/[/\\]/).includes(".."));
}

/** A manifest as text, one file a line, in order of paths. */
export function printManifest(manifest: Manifest): string {
  const files = [...manifest].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`;
}

/** A short name for an output folder, from the path that leads to it. */
export function shortName(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}
