/** What the last build has published: files of it may be kept as they are. */
import { lstatSync, type Stats, statSync } from "node:fs";
import { readRegularFile } from "../collect/regular-file.ts";
import { digestOf } from "./bytes.ts";
import { type Manifest, parseSealedManifest } from "./manifest.ts";

/** A published file and its size in bytes. */
export type KeptFile = readonly [path: string, size: number];

/** Whether a file, by its path, is one that a reader opens. */
export function isPage(path: string): boolean {
  return path.endsWith(".html");
}

export interface PublishedBefore {
  readonly manifest: Manifest;
  /** What tells this publication from any other. */
  readonly digest: string;
  /** Whether a file is still as it was published. */
  isIntact(file: KeptFile): boolean;
}

/**
 * The last publication into an output folder, by its manifest; undefined when there is none that can be read. One with
 * the digest that somebody has `vouched` for is what this program has written, and read when it is asked for.
 */
export function publishedBefore(out: string, path: string, vouched?: string): PublishedBefore | undefined {
  const bytes = readRegularFile(path);
  if (!bytes) return undefined;
  const digest = digestOf(bytes);
  const read = () => parseSealedManifest(bytes.toString());
  let known = digest === vouched ? undefined : read();
  if (digest !== vouched && !known) return undefined;
  const manifest = () => {
    known ??= read() ?? new Map();
    return known;
  };
  // Whatever was published is older than its manifest.
  const { mtimeMs } = statSync(path);
  return {
    get manifest() {
      return manifest();
    },
    digest,
    isIntact(file) {
      const stats = statsOf(file, out);
      if (!stats) return false;
      const [name] = file;
      return stats.mtimeMs <= mtimeMs || digestOf({ file: `${out}/${name}` }) === manifest().get(name);
    },
  };
}

/** Whether nobody has touched a file since it was published; when that was, is in ms by the clock of the file system. */
export function looksPublished(file: KeptFile, out: string, publishedAt: number): boolean {
  const stats = statsOf(file, out);
  return stats !== undefined && stats.mtimeMs <= publishedAt;
}

/** Of a file, where there is one of the size that was published. */
function statsOf([name, size]: KeptFile, out: string): Stats | undefined {
  const stats = lstatSync(`${out}/${name}`, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size === size ? stats : undefined;
}

/** What tells the publication that a manifest is of from any other. */
export function manifestDigest(path: string): string {
  return digestOf(readRegularFile(path) ?? "");
}
