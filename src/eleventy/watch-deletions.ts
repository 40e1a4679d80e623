import { existsSync, statSync, utimesSync, watch } from "node:fs";
import { join } from "node:path";
import type { EleventyConfig } from "./types.ts";

/**
 * Has Eleventy's server rebuild when a file of the content is deleted: Eleventy 3.1 hears of it and does nothing, but it
 * rebuilds when site.yml has another time. Nothing else of that file changes.
 */
export function watchDeletions(config: EleventyConfig, content: string): void {
  let isWatching = false;
  config.on("eleventy.before", ({ runMode }) => {
    if (runMode === "build" || isWatching) return;
    isWatching = true;
    const watcher = watch(content, { recursive: true }, (_, name) => {
      if (name !== null && !existsSync(join(content, name))) touch(join(content, "site.yml"));
    });
    // The content folder itself may be deleted.
    watcher.on("error", () => watcher.close());
    watcher.unref();
  });
}

/** Moves the time of a file by a millisecond, where that is possible. */
function touch(path: string): void {
  try {
    const { atimeMs, mtimeMs } = statSync(path);
    utimesSync(path, atimeMs / 1000, (mtimeMs + 1) / 1000);
  } catch {
    // Without it there is no archive; and who can't write it has to start Eleventy again.
  }
}
