/** A thread beside the main one: makes batches until there are no more. */

import { once } from "node:events";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { PictureNews } from "../images/index.ts";
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
export type WorkerMessage =
  | { readonly kind: "batch"; readonly index: number; readonly batch: BatchResult }
  | { readonly kind: "part"; readonly batch: BatchResult }
  /** Its pictures of a shared batch. The thread waits for an answer: the news of all threads. */
  | { readonly kind: "pictures"; readonly news: PictureNews };

async function work({ job, turns: memory }: WorkerInput, port: MessagePort): Promise<void> {
  const send = (message: WorkerMessage) => port.postMessage(message);
  const turns = new BatchQueue(memory);
  const pictures = openImageCache(job.site, job.settings, true);
  const findIntact = intactFilesIn(job.staging.out, job.begun);
  const runner = new BatchRunner(job, turns, { pictures, findIntact });
  if (job.isFirstShared) {
    const { pages, pictures: shared } = turns.share();
    const exchange = async (news: PictureNews): Promise<readonly PictureNews[]> => {
      send({ kind: "pictures", news });
      const [answer] = await once(port, "message");
      return answer;
    };
    const takes = (place: number) => shared.takes(place);
    const batch = await runner.make(0, { pages, images: { takes, exchange }, isMain: false });
    send({ kind: "part", batch });
  }
  for (let index = turns.next(); index < job.batches.length; index = turns.next()) {
    const batch = await runner.make(index);
    send({ kind: "batch", index, batch: { ...batch, news: pictures.takeChanges() } });
  }
}

if (parentPort) await work(workerData, parentPort);
