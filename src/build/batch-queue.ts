/** Whose turn it is: threads that share it take batches, and parts of the batch that all of them make. */
export class BatchQueue {
  readonly memory: SharedArrayBuffer;
  private readonly cells: Int32Array;

  constructor(memory = new SharedArrayBuffer(16)) {
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

  /** The pictures of a batch that all threads make, one by one, and its pages, so many at once. */
  share(): { readonly pictures: SharedList; readonly pages: SharedList } {
    return {
      pictures: new SharedList(this.cells, 2, 1),
      pages: new SharedList(this.cells, 3, PAGES_AT_ONCE),
    };
  }
}

const PAGES_AT_ONCE = 16;

/** A list that several threads go through, each from its beginning: each part of it is taken by one of them. */
export class SharedList {
  private readonly cells: Int32Array;
  private readonly cell: number;
  private readonly partSize: number;
  /** The last part that this thread has taken. */
  private taken = -1;

  constructor(cells: Int32Array, cell: number, partSize: number) {
    this.cells = cells;
    this.cell = cell;
    this.partSize = partSize;
  }

  /** Whether this thread has an item to make. To be asked for every place in turn, from 0 on. */
  takes(place: number): boolean {
    const part = Math.floor(place / this.partSize);
    // Earlier parts have all been taken: the next one that is free is this one or a later one.
    while (this.taken < part) this.taken = Atomics.add(this.cells, this.cell, 1);
    return this.taken === part;
  }
}
