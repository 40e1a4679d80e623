/** What the last build has published: files of it may be kept as they are. */
import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "./bytes.ts";
import { type Manifest, parseManifest } from "./manifest.ts";

/** A published file and its size in bytes. */
export type KeptFile = readonly [path: string, size: number];

export interface PublishedBefore {
  readonly manifest: Manifest;
  /** What tells this publication from any other. */
  readonly digest: string;
  /** Whether a file is still as it was published. */
  isIntact(file: KeptFile): boolean;
}

/** The last publication into an output folder, by its manifest; undefined when there is none that can be read. */
export function publishedBefore(out: string, path: string): PublishedBefore | undefined {
  const text = textOf(path);
  const manifest = text === undefined ? undefined : parseManifest(text);
  if (text === undefined || !manifest) return undefined;
  // Whatever was published is older than its manifest.
  const { mtimeMs } = statSync(path);
  return {
    manifest,
    digest: digestOf(text),
    isIntact([name, size]) {
      const stats = lstatSync(join(out, name), { throwIfNoEntry: false });
      if (!stats?.isFile() || stats.size !== size) return false;
      return stats.mtimeMs <= mtimeMs || digestOf({ file: join(out, name) }) === manifest.get(name);
    },
  };
}

/** What tells the publication that a manifest is of from any other. */
export function manifestDigest(path: string): string {
  return digestOf(textOf(path) ?? "");
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
