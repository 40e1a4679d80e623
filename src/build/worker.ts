/** A thread beside the main one: makes batches until there are no more. */

import { parentPort, workerData } from "node:worker_threads";
import { openStaging } from "../publish/index.ts";
import { BatchRunner } from "./batch.ts";
import type { BatchJob, BatchResult } from "./batch-job.ts";
import { BatchQueue } from "./batch-queue.ts";
import { openRecords } from "./coverage-records.ts";
import { openImageCache } from "./read.ts";

/** What a thread is given. */
export interface WorkerInput {
  readonly job: BatchJob;
  readonly turns: SharedArrayBuffer;
  /** The folder for records. */
  readonly records: string;
}

/** What it tells. */
export interface WorkerMessage {
  readonly index: number;
  readonly batch: BatchResult;
}

const { job, turns: memory, records }: WorkerInput = workerData;
const turns = new BatchQueue(memory);
const pictures = openImageCache(job.site, job.settings, true);
const stage = openStaging(job.staging);
const maker = new BatchRunner(job, turns, { pictures, records: openRecords(records), stage });

for (let index = turns.next(); index < job.batches.length; index = turns.next()) {
  const batch = await maker.make(index);
  const told: WorkerMessage = { index, batch: { ...batch, news: pictures.takeChanges() } };
  parentPort?.postMessage(told);
}
