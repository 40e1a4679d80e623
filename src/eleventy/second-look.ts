import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const DELAY_IN_MS = 700;

/**
 * Looks again, shortly after a build, whether the folder is still as it was when the build began. The watcher is deaf
 * for a moment after it starts and after it has read a folder: what is written then it never tells.
 */
export class SecondLook {
  private readonly folder: string;
  private readonly onChange: () => void;
  private seen = "";
  private timer: NodeJS.Timeout | undefined;

  constructor(folder: string, onChange: () => void) {
    this.folder = folder;
    this.onChange = onChange;
  }

  /** To be called when a build begins. */
  begin(): void {
    this.seen = fingerprint(this.folder);
    this.stop();
    this.timer = setTimeout(() => this.look(), DELAY_IN_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
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
