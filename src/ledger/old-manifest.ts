/** The list of published files that version 0.1.0 kept: it is read once, when there is no ledger yet. */
import { isOutputRow, type OutputRow, UNKNOWN_SIZE } from "./output-row.ts";
import { readRegularFile } from "./regular-file.ts";
import { openSealed } from "./sealed.ts";

/** Rows without sizes and times; `undefined` when there is no such file, or not as it was written. */
export function readOldManifest(path: string): OutputRow[] | undefined {
  const text = openSealed(readRegularFile(path)?.toString() ?? "");
  try {
    const files: unknown = JSON.parse(text ?? "");
    if (typeof files !== "object" || files === null || Array.isArray(files)) return undefined;
    const rows = Object.entries(files).map(([name, digest]): OutputRow => [name, UNKNOWN_SIZE, 0, digest]);
    return rows.every(isOutputRow) ? rows : undefined;
  } catch {
    return undefined;
  }
}
