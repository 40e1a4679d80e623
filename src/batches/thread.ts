/** A thread beside the main one: makes batches until there are no more. */
import { parentPort, workerData } from "node:worker_threads";
import { stager } from "../publish/index.ts";
import { pictureCache } from "../reading.ts";
import type { Batch, Errand } from "./errand.ts";
import { Maker } from "./maker.ts";
import { Turns } from "./turns.ts";

/** What a thread is given. */
export interface ThreadData {
  readonly errand: Errand;
  readonly turns: SharedArrayBuffer;
}

/** What it tells. */
export interface Told {
  readonly index: number;
  readonly batch: Batch;
}

const { errand, turns: memory }: ThreadData = workerData;
const turns = new Turns(memory);
const cache = pictureCache(errand.site, errand.settings, true);
const maker = new Maker(errand, turns, cache, stager(errand.staging));

for (let index = turns.next(); index < errand.batches.length; index = turns.next()) {
  const batch = await maker.make(index);
  const told: Told = { index, batch: { ...batch, news: cache.news() } };
  parentPort?.postMessage(told);
}
