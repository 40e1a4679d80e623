/** When it looks again, in ms after a build began or the watcher was ready: events are late on a busy machine. */
const DELAYS_IN_MS = [500, 1500, 4000];

/**
 * Checks, shortly after a build, whether the folder is still as the build found it. The watcher misses what is written
 * in the moment after it starts or after it has read a folder.
 */
export class RecheckTimer {
  private readonly hasChanged: () => Promise<boolean>;
  private readonly onChange: () => void;
  private timers: NodeJS.Timeout[] = [];

  constructor(hasChanged: () => Promise<boolean>, onChange: () => void) {
    this.hasChanged = hasChanged;
    this.onChange = onChange;
  }

  /** To be called when a build begins, and when the watcher is ready. */
  begin(): void {
    this.stop();
    this.timers = DELAYS_IN_MS.map((delay) => setTimeout(() => void this.look(), delay));
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async look(): Promise<void> {
    if (await this.hasChanged()) this.onChange();
  }
}
