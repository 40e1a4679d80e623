/** The names of files in a picture cache, and how a cache is recognised. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "../ledger/regular-file.ts";

/** The file of the index. */
export const INDEX_NAME = "index.json";

/** Files are named by their digest and, for copies, their width. */
export const CACHED_NAME = /^[0-9a-f]{20}(?:-\d+)?\.[a-z0-9]+$/;
/** The name of a file while it is being written. */
const UNFINISHED_NAME = /^new-\d+-[\w.-]+$/;

/** Whether a file of this name in a cache was written by asrun and is not the index. */
export function isCachedName(name: string): boolean {
  return CACHED_NAME.test(name) || UNFINISHED_NAME.test(name);
}

/** Whether a folder is, or may become, a picture cache: it doesn't exist, is empty, or holds files that asrun writes. */
export function isUsableAsCache(folder: string): boolean {
  const names = namesIn(folder);
  const isOwn = (name: string) => isCachedName(name) || name === INDEX_NAME || name === `${INDEX_NAME}.new`;
  return names.every(isOwn) || isIndex(readRegularFile(join(folder, INDEX_NAME))?.toString() ?? "");
}

function isIndex(text: string): boolean {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null || !("version" in found)) return false;
    // Version 1 had both beside the version.
    return "body" in found || ("originals" in found && "made" in found);
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
