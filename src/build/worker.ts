/** A thread beside the main one: makes batches until there are no more. */

import { parentPort, workerData } from "node:worker_threads";
import { stager } from "../publish/index.ts";
import { Maker } from "./batch.ts";
import type { Batch, Errand } from "./batch-job.ts";
import { Turns } from "./batch-queue.ts";
import { openRecords } from "./coverage-records.ts";
import { pictureCache } from "./read.ts";

/** What a thread is given. */
export interface ThreadData {
  readonly errand: Errand;
  readonly turns: SharedArrayBuffer;
  /** The folder for records. */
  readonly records: string;
}

/** What it tells. */
export interface Told {
  readonly index: number;
  readonly batch: Batch;
}

const { errand, turns: memory, records }: ThreadData = workerData;
const turns = new Turns(memory);
const pictures = pictureCache(errand.site, errand.settings, true);
const stage = stager(errand.staging);
const maker = new Maker(errand, turns, { pictures, records: openRecords(records), stage });

for (let index = turns.next(); index < errand.batches.length; index = turns.next()) {
  const batch = await maker.make(index);
  const told: Told = { index, batch: { ...batch, news: pictures.news() } };
  parentPort?.postMessage(told);
}
