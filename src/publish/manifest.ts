import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** What was published last into an output folder: the SHA-256 of every file, by its path. */
export type Manifest = ReadonlyMap<string, string>;

/** Where the manifest of an output folder is kept. `state` is the folder for what asrun remembers. */
export function manifestPath(state: string, out: string): string {
  const name = relative(resolve(state), resolve(out)).split(sep).join("/");
  return join(state, `published-${createHash("sha256").update(name).digest("hex").slice(0, 12)}.json`);
}

/** The manifest of the last run; empty when there was none, or none that can be read. */
export function readManifest(path: string): Manifest {
  try {
    const files: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof files !== "object" || files === null || Array.isArray(files)) return new Map();
    return new Map(
      Object.entries(files).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
  } catch {
    return new Map();
  }
}

/** A manifest as text, one file a line, in order of paths. */
export function printManifest(manifest: Manifest): string {
  const files = [...manifest].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`;
}
