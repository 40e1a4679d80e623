/** Makes batches with several threads. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PictureNews } from "../images/index.ts";
import { deferred } from "../web/deferred.ts";
import type { BatchHooks, BatchRunner } from "./batch.ts";
import type { BatchResult } from "./batch-job.ts";
import { joinSharedParts } from "./shared-batch.ts";
import type { WorkerInput, WorkerMessage } from "./worker.ts";

export interface WorkerHooks extends BatchHooks {
  /** Called after every batch. */
  readonly onBatch?: (done: number, all: number) => void;
}

/** How many threads can work at once. */
export function processors(): number {
  return isCompiled ? availableParallelism() : 1;
}

// Node starts threads from JavaScript only.
const isCompiled = import.meta.url.endsWith(".js");

/** All batches, in their order, made by so many threads; of one that they make together all parts. */
export async function runBatches(
  runner: BatchRunner,
  threads: number,
  hooks: WorkerHooks,
): Promise<BatchResult[]> {
  const { job, turns } = runner;
  const made = new Map<number, readonly BatchResult[]>();
  const allMade = deferred<undefined>();
  const take = (index: number, batches: readonly BatchResult[]) => {
    made.set(index, batches);
    for (const { news } of batches) if (news) runner.tools.pictures.applyChanges(news);
    hooks.onBatch?.(made.size, job.batches.length);
    if (made.size === job.batches.length) allMade.resolve(undefined);
  };
  if (job.isFirstShared) turns.next();
  const helpers = Array.from(
    { length: threads - 1 },
    () => new WorkerThread({ job, turns: turns.memory }, (index, batch) => take(index, [batch])),
  );
  try {
    const make = async (index: number) => take(index, [await runner.make(index)]);
    if (job.isFirstShared) take(0, await makeShared(runner, helpers));
    for (let index = turns.next(); index < job.batches.length; index = turns.next()) await make(index);
    await Promise.race([allMade.promise, Promise.all(helpers.map(({ ended }) => ended))]);
    if (helpers.length > 0) hooks.onDone?.("waiting for other threads");
    // An error of the content stops this thread too, and is reported from here; else it was a failure of the other thread.
    for (const index of job.batches.keys()) if (!made.has(index)) await make(index);
    return job.batches.flatMap((_, index) => made.get(index) ?? []);
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}

/** Makes the first batch together with the other threads. */
async function makeShared(runner: BatchRunner, helpers: readonly WorkerThread[]): Promise<BatchResult[]> {
  const { pages, pictures } = runner.turns.share();
  const exchange = async (news: PictureNews) => {
    const others = await Promise.all(helpers.map((helper) => helper.news));
    const all = [news, ...others.flatMap((other) => other ?? [])];
    for (const helper of helpers) helper.answer(all);
    return all;
  };
  const takes = (place: number) => pictures.takes(place);
  const main = await runner.make(0, { pages, images: { takes, exchange }, isMain: true });
  // A thread that has found no error would wait for this one.
  if (main.problems.some(({ severity }) => severity === "error")) return [main];
  const parts = (await Promise.all(helpers.map(({ part }) => part))).flatMap((part) => part ?? []);
  // If a thread has failed, its pages are missing.
  if (parts.length < helpers.length) return [await runner.make(0)];
  return joinSharedParts(main, parts, runner.job.site.name);
}

class WorkerThread {
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<undefined>;
  /** Its pictures of the batch that all threads make; `undefined` if it has ended, or has made its part, without. */
  readonly news: Promise<PictureNews | undefined>;
  /** Its part of that batch; `undefined` if it has ended without. */
  readonly part: Promise<BatchResult | undefined>;
  private readonly worker: Worker;

  constructor(workerData: WorkerInput, onBatch: (index: number, batch: BatchResult) => void) {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData, stderr: true });
    this.worker = worker;
    this.ended = new Promise((resolve) => {
      worker.on("error", () => resolve(undefined));
      worker.on("exit", () => resolve(undefined));
    });
    const [part, news] = [deferred<BatchResult>(), deferred<PictureNews>()];
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "batch") onBatch(message.index, message.batch);
      else if (message.kind === "part") part.resolve(message.batch);
      else news.resolve(message.news);
    });
    this.part = Promise.race([part.promise, this.ended]);
    this.news = Promise.race([news.promise, this.part.then(() => undefined)]);
  }

  /** Sends the news of all threads to one that waits for them. */
  answer(news: readonly PictureNews[]): void {
    this.worker.postMessage(news);
  }

  stop(): Promise<unknown> {
    return this.worker.terminate();
  }
}
