/** What the last build has published: files of it may be kept as they are. */
import { lstatSync, type Stats, statSync } from "node:fs";
import { type OutputDigests, parseSealedManifest } from "./file-format.ts";
import { sha256 } from "./hash.ts";
import { LinkedFolders } from "./linked-folders.ts";
import { readRegularFile } from "./regular-file.ts";

/** A published file and its size in bytes. */
export type OutputFile = readonly [path: string, size: number];

/** Whether a file, by its path, is one that a reader opens. */
export function isPage(path: string): boolean {
  return path.endsWith(".html");
}

export interface PreviousOutputs {
  readonly manifest: OutputDigests;
  /** What tells this publication from any other. */
  readonly digest: string;
  /** Whether a file is still as it was published. */
  isIntact(file: OutputFile): boolean;
  /** Whether files had to be read for that, since the disk did not tell. */
  readonly hasRead: boolean;
}

/** When an archive was published, in ms by the clock of the file system: what was published is older than its manifest. */
export interface PublishedAt {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

/**
 * The last publication into an output folder, by its manifest; undefined when there is none that can be read. One with
 * the digest that somebody has `vouched` for is what this program has written, and read when it is asked for.
 */
export function publishedBefore(out: string, path: string, vouched?: string): PreviousOutputs | undefined {
  const bytes = readRegularFile(path);
  if (!bytes) return undefined;
  const digest = sha256(bytes);
  const read = () => parseSealedManifest(bytes.toString());
  let known = digest === vouched ? undefined : read();
  if (digest !== vouched && !known) return undefined;
  const manifest = () => {
    known ??= read() ?? new Map();
    return known;
  };
  const { mtimeMs, ctimeMs } = statSync(path);
  const links = new LinkedFolders(out);
  let hasRead = false;
  return {
    get manifest() {
      return manifest();
    },
    digest,
    get hasRead() {
      return hasRead;
    },
    isIntact(file) {
      const [name] = file;
      const stats = statsOf(file, out, links);
      if (!stats || isOlder(stats, { mtimeMs, ctimeMs })) return stats !== undefined;
      hasRead = true;
      return sha256({ file: `${out}/${name}` }) === manifest().get(name);
    },
  };
}

/** Whether nobody has touched a file since it was published. */
export function looksPublished(
  file: OutputFile,
  out: string,
  publishedAt: PublishedAt,
  links: LinkedFolders,
): boolean {
  const stats = statsOf(file, out, links);
  return stats !== undefined && isOlder(stats, publishedAt);
}

/** Tools can set the time of a change, as copies that keep times do, but not when they did so. */
function isOlder({ mtimeMs, ctimeMs }: PublishedAt, published: PublishedAt): boolean {
  return mtimeMs <= published.mtimeMs && ctimeMs <= published.ctimeMs;
}

/** Of a file, where there is one of the size that was published, and no link leads there. */
function statsOf([name, size]: OutputFile, out: string, links: LinkedFolders): Stats | undefined {
  const stats = lstatSync(`${out}/${name}`, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size === size && !links.isBehindLink(name) ? stats : undefined;
}

/** What tells the publication that a manifest is of from any other. */
export function manifestDigest(path: string): string {
  return sha256(readRegularFile(path) ?? "");
}
