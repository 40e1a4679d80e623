/** Files in the output that asrun didn't write, where it needs their places. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { OutputRows } from "../ledger/output-row.ts";
import { addresses } from "../web/urls.ts";
import { PublishingError } from "./errors.ts";

/** Whether a folder holds an archive by asrun: then what is at an output's path is an older output. */
export function isArchive(out: string): boolean {
  return existsSync(join(out, addresses.asset("asrun.css")));
}

/**
 * Everything in a folder at the path of a file, the innermost first, when all of it is asrun's. Folders end
 * with a slash.
 */
export function clearFolder(out: string, folder: string, before: OutputRows): readonly string[] {
  const inside = readdirSync(join(out, folder), { recursive: true, withFileTypes: true }).map((entry) => ({
    path: relative(out, join(entry.parentPath, entry.name)).split("\\").join("/"),
    isFolder: entry.isDirectory(),
  }));
  const strangers = inside.filter(({ path, isFolder }) => !isFolder && !before.has(path));
  if (strangers.length > 0)
    throw conflictError(
      out,
      strangers.map(({ path }) => path),
      `asrun needs "${folder}" for a file`,
    );
  return [...inside.map(({ path, isFolder }) => (isFolder ? `${path}/` : path)).reverse(), `${folder}/`];
}

/** Names the files that stand in the way. */
export function conflictError(out: string, paths: readonly string[], otherwise: string): PublishingError {
  const [first = "", ...others] = paths;
  const more = others.length === 0 ? "is" : `and ${others.length} more are`;
  return new PublishingError(
    `can't publish into ${out}: ${first} ${more} not asrun's; move ${others.length === 0 ? "it" : "them"} away, ${otherwise}`,
  );
}
