import type { ScannedFile } from "./scan.ts";

/** File systems count time in steps: most in fractions of a second, some in seconds. */
const STEP_IN_MS = 50;
const LONG_STEP_IN_MS = 2000;

/**
 * Whether any later change will show in a file's time: one in the same step of the clock does not. `begun` is when the
 * build was, by the clock of the file system, in ms.
 */
export function isMtimeReliable(files: readonly ScannedFile[], begun: number): boolean {
  return files.every(({ state: { mtime } }) => {
    const step = mtime % 1000 === 0 ? LONG_STEP_IN_MS : STEP_IN_MS;
    return mtime < begun - step;
  });
}
