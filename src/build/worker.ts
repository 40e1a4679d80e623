/** A thread beside the main one: makes batches until there are no more. */

import { parentPort, workerData } from "node:worker_threads";
import { intactFilesIn } from "../ledger/outputs.ts";
import { BatchRunner } from "./batch.ts";
import type { BatchJob, BatchResult } from "./batch-job.ts";
import { BatchQueue } from "./batch-queue.ts";
import { openImageCache } from "./read.ts";

/** What a thread is given. */
export interface WorkerInput {
  readonly job: BatchJob;
  readonly turns: SharedArrayBuffer;
}

/** What it sends back. */
export interface WorkerMessage {
  readonly index: number;
  readonly batch: BatchResult;
}

const { job, turns: memory }: WorkerInput = workerData;
const turns = new BatchQueue(memory);
const pictures = openImageCache(job.site, job.settings, true);
const findIntact = intactFilesIn(job.staging.out, job.begun);
const runner = new BatchRunner(job, turns, { pictures, findIntact });

for (let index = turns.next(); index < job.batches.length; index = turns.next()) {
  const batch = await runner.make(index);
  const message: WorkerMessage = { index, batch: { ...batch, news: pictures.takeChanges() } };
  parentPort?.postMessage(message);
}
