/** Files of a site's own in its output folder, where Eleventy writes them and not asrun. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { resolvePath } from "../ledger/protected-folders.ts";
import { readRegularFile } from "../ledger/regular-file.ts";
import { findStateFolder, type StateFiles, stateFiles } from "./state-folder.ts";

/** Notes what is in an output folder beside the files of the archive, whose paths are `published`. */
export function noteOwnFiles(name: string, stateName: string, published: ReadonlySet<string>): void {
  const [out, state] = [resolvePath(name), resolvePath(stateName)];
  const files = stateFiles(out, state, findStateFolder(state));
  const own = existsSync(out) ? pathsIn(out).filter((path) => !published.has(path)) : [];
  mkdirSync(files.folder, { recursive: true });
  writeFileSync(files.ownFiles, `${JSON.stringify(own)}\n`);
}

/** The files that were there beside the archive when it was built last; none where that is not known. */
export function readOwnFiles({ ownFiles }: StateFiles): ReadonlySet<string> {
  const bytes = readRegularFile(ownFiles);
  try {
    const paths: unknown = bytes && JSON.parse(Buffer.from(bytes).toString());
    return new Set(Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : []);
  } catch {
    return new Set();
  }
}

function pathsIn(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split("\\").join("/"))
    .toSorted();
}
