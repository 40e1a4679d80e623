/** Which modification times can be relied on: any later change of the file has another. */
import type { OutputRow } from "./output-row.ts";
import type { ScannedFile } from "./scan.ts";

/** File systems count time in steps: most in fractions of a second, some in seconds. */
const STEP_IN_MS = 50;
const LONG_STEP_IN_MS = 2000;

/** Whether any change after `now` will show in a file's time: one in the same step of the clock does not. Both in ms. */
function isReliable(mtime: number, now: number): boolean {
  return mtime < now - (mtime % 1000 === 0 ? LONG_STEP_IN_MS : STEP_IN_MS);
}

/** Whether the times of all files can be relied on. `now` is in ms, by the clock of the file system. */
export function areTimesReliable(files: readonly ScannedFile[], now: number): boolean {
  return files.every(({ state: { mtime } }) => isReliable(mtime, now));
}

/** A row without its time, where that can't be relied on. `now` is in ms, by the clock of the file system. */
export function withReliableTime(row: OutputRow, now: number): OutputRow {
  const [path, size, mtime, ...rest] = row;
  return mtime === 0 || isReliable(mtime, now) ? row : [path, size, 0, ...rest];
}
