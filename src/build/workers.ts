/** Makes batches, by as many threads as are worth their start. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { BatchHooks, BatchRunner } from "./batch.ts";
import type { BatchResult } from "./batch-job.ts";
import type { WorkerInput, WorkerMessage } from "./worker.ts";

/** A thread reads the program and warms up before it is of use: with fewer files for each it is not worth that. */
const FILES_FOR_A_THREAD = 500;
/** Each needs its own memory, and all of them one disk. */
const MOST_THREADS = 4;

export interface WorkerHooks extends BatchHooks {
  /** Called after every batch. */
  readonly onBatch?: (done: number, all: number) => void;
}

/** How many threads to have, this one among them. */
export function threadCount(files: number, batches: number): number {
  const worthwhile = Math.max(1, Math.floor(files / FILES_FOR_A_THREAD));
  return Math.min(worthwhile, batches, availableParallelism(), isCompiled ? MOST_THREADS : 1);
}

// Node starts threads from JavaScript only.
const isCompiled = import.meta.url.endsWith(".js");

/** All batches, in their order, made by so many threads. */
export async function runBatches(
  runner: BatchRunner,
  threads: number,
  hooks: WorkerHooks,
): Promise<BatchResult[]> {
  const { job, turns } = runner;
  const made = new Map<number, BatchResult>();
  let end = () => {};
  const allMade = new Promise<void>((resolve) => {
    end = resolve;
  });
  const take = ({ index, batch }: WorkerMessage) => {
    made.set(index, batch);
    if (batch.news) runner.tools.pictures.applyChanges(batch.news);
    hooks.onBatch?.(made.size, job.batches.length);
    if (made.size === job.batches.length) end();
  };
  const helpers = Array.from(
    { length: threads - 1 },
    () => new WorkerThread({ job, turns: turns.memory }, take),
  );
  try {
    const make = async (index: number) => take({ index, batch: await runner.make(index) });
    for (let index = turns.next(); index < job.batches.length; index = turns.next()) await make(index);
    await Promise.race([allMade, Promise.all(helpers.map(({ ended }) => ended))]);
    if (helpers.length > 0) hooks.onDone?.("waiting for other threads");
    // An error of the content stops this thread too, and is reported from here; else it was a failure of the other thread.
    for (const index of job.batches.keys()) if (!made.has(index)) await make(index);
    return job.batches.flatMap((_, index) => made.get(index) ?? []);
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}

class WorkerThread {
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
  private readonly worker: Worker;

  constructor(workerData: WorkerInput, take: (message: WorkerMessage) => void) {
    this.worker = new Worker(new URL("./worker.js", import.meta.url), { workerData, stderr: true });
    this.worker.on("message", take);
    this.ended = new Promise((resolve) => {
      this.worker.on("error", () => resolve());
      this.worker.on("exit", () => resolve());
    });
  }

  stop(): Promise<unknown> {
    return this.worker.terminate();
  }
}
