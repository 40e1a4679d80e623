/** Who looks at what was published of which coverage, and what was seen: shared by two threads. */

/** The states of a coverage. Nobody looks at one that somebody has taken, unless that takes too long. */
const OPEN = 0;
const TAKEN = 1;
const INTACT = 2;
const OTHER = 3;

/** Of more coverages, those beyond are nobody's to share. */
const MAX_CHECKS = 16384;
/** Some hundred files are looked at in a few ms; a thread that needs longer may be no more. */
const PATIENCE_IN_MS = 500;

export class SharedChecks {
  readonly memory: SharedArrayBuffer;
  private readonly cells: Int32Array;

  constructor(memory = new SharedArrayBuffer(MAX_CHECKS * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.cells = new Int32Array(memory);
  }

  /** Whether a coverage is now the caller's to look at. */
  take(index: number): boolean {
    return index < MAX_CHECKS && Atomics.compareExchange(this.cells, index, OPEN, TAKEN) === OPEN;
  }

  tell(index: number, isIntact: boolean): void {
    Atomics.store(this.cells, index, isIntact ? INTACT : OTHER);
    Atomics.notify(this.cells, index);
  }

  /** Whether another thread has seen that a coverage lies there as it was published. If not, the caller must look. */
  isFoundUnchanged(index: number): boolean {
    if (index >= MAX_CHECKS || this.take(index)) return false;
    Atomics.wait(this.cells, index, TAKEN, PATIENCE_IN_MS);
    return Atomics.load(this.cells, index) === INTACT;
  }
}
