/** A thread beside the main one: makes batches until there are no more. */
import { parentPort, workerData } from "node:worker_threads";
import { Records } from "../cache/records.ts";
import { stager } from "../publish/index.ts";
import { pictureCache } from "../reading.ts";
import type { Batch, Errand } from "./errand.ts";
import { Maker } from "./maker.ts";
import { Turns } from "./turns.ts";

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
const maker = new Maker(errand, turns, { pictures, records: new Records(records), stage });

for (let index = turns.next(); index < errand.batches.length; index = turns.next()) {
  const batch = await maker.make(index);
  const told: Told = { index, batch: { ...batch, news: pictures.news() } };
  parentPort?.postMessage(told);
}
