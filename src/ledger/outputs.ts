/** What the last build has published: files of it may be kept as they are. */
import { lstatSync } from "node:fs";
import type { Output } from "../model/output.ts";
import { sha256 } from "./hash.ts";
import { LinkedFolders } from "./linked-folders.ts";
import { type OutputRow, type OutputRows, UNKNOWN_SIZE } from "./output-row.ts";
import { withReliableTime } from "./settled.ts";

/**
 * Finds the row of a file that is still as it was published: the same row, or one with the time that the file has now.
 * `undefined` for a file that was changed or deleted.
 */
export type FindIntact = (row: OutputRow) => OutputRow | undefined;

/** Looks at the files in an output folder. `begun` is when the build was, in ms by the clock of the file system. */
export function intactFilesIn(out: string, begun: number): FindIntact {
  const links = new LinkedFolders(out);
  return (row) => {
    const [path, size, mtime, digest, ...rest] = row;
    const file = `${out}/${path}`;
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile() || (size !== UNKNOWN_SIZE && size !== stats.size)) return undefined;
    if (links.isBehindLink(path)) return undefined;
    if (stats.mtimeMs === mtime && mtime !== 0) return row;
    // A copy that has other times may have the same bytes.
    if (sha256({ file }) !== digest) return undefined;
    const current = withReliableTime([path, stats.size, stats.mtimeMs, digest, ...rest], begun);
    return current[1] === size && current[2] === mtime ? row : current;
  };
}

/** What was published before, as far as a part of an archive needs it. */
export interface PreviousOutputs {
  readonly rows: OutputRows;
  readonly findIntact: FindIntact;
  /** Whether everything that all pages depend on is as it was: then equal fingerprints mean equal pages. */
  readonly hasSameKey: boolean;
}

/** The row of a page that was published with this fingerprint and is intact. It need not be rendered. */
export function findSamePage(
  { rows, findIntact, hasSameKey }: PreviousOutputs,
  { path, fingerprint }: Output,
): OutputRow | undefined {
  const row = hasSameKey && fingerprint !== undefined ? rows.get(path) : undefined;
  return row?.[4] === fingerprint && row ? findIntact(row) : undefined;
}
