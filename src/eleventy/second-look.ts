import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When it looks again, in ms after a build began or the watcher was ready: a busy machine may be slow to hear. */
const DELAYS_IN_MS = [500, 1500, 4000];

/**
 * Looks again, shortly after a build, whether the folder is still as it was when the build began. The watcher is deaf
 * for a moment after it starts and after it has read a folder: what is written then it never tells.
 */
export class SecondLook {
  private readonly folder: string;
  private readonly onChange: () => void;
  private seen = "";
  private timers: NodeJS.Timeout[] = [];

  constructor(folder: string, onChange: () => void) {
    this.folder = folder;
    this.onChange = onChange;
  }

  /** To be called when a build begins. */
  begin(): void {
    this.seen = fingerprint(this.folder);
    this.resume();
  }

  /** To be called when the watcher is ready. */
  resume(): void {
    this.stop();
    this.timers = DELAYS_IN_MS.map((delay) => setTimeout(() => this.look(), delay));
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private look(): void {
    if (fingerprint(this.folder) !== this.seen) this.onChange();
  }
}

/** Names, sizes and times of everything in a folder. */
function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.map((entry) => signature(join(entry.parentPath, entry.name))).join("\n");
}

function signature(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${path} ${stats?.size} ${stats?.mtimeMs}`;
}
