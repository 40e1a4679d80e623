import { mkdtempSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The time in ms, by the clock of the file system that holds a folder: processes and computers that use it share that. */
export function fileSystemTime(folder: string): number {
  const probe = mkdtempSync(join(folder, "lock-"));
  try {
    return statSync(probe).mtimeMs;
  } finally {
    rmdirSync(probe);
  }
}
