/** Whose turn it is: threads that share it take batches, each the next one. */
export class BatchQueue {
  readonly memory: SharedArrayBuffer;
  private readonly cells: Int32Array;

  constructor(memory = new SharedArrayBuffer(8)) {
    this.memory = memory;
    this.cells = new Int32Array(memory);
  }

  /** The index of the next batch that no thread has taken; at the end, one past the last batch. */
  next(): number {
    return Atomics.add(this.cells, 0, 1);
  }

  /** Nothing more needs to be made: batches are only read, so that all problems are reported. */
  stop(): void {
    Atomics.store(this.cells, 1, 1);
  }

  get isStopped(): boolean {
    return Atomics.load(this.cells, 1) === 1;
  }
}
