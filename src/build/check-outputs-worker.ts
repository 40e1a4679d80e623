/** A thread beside the main one: looks whether what was published of each coverage is still there. */

import { workerData } from "node:worker_threads";
import { LinkedFolders } from "../ledger/linked-folders.ts";
import { looksPublished, type PublishedAt } from "../ledger/outputs.ts";
import { openRecords } from "./coverage-records.ts";
import { SharedChecks } from "./shared-checks.ts";

/** What the thread is given. */
export interface OutputCheckerInput {
  /** The output folder. */
  readonly out: string;
  /** The folder of records. */
  readonly records: string;
  readonly publishedAt: PublishedAt;
  readonly glances: SharedArrayBuffer;
}

const { out, records: folder, publishedAt, glances: memory }: OutputCheckerInput = workerData;
const records = openRecords(folder);
const index = records.index();
const known = index === undefined || index === "broken" ? [] : Object.values(index.coverages);
const glances = new SharedChecks(memory);
const links = new LinkedFolders(out);

// From the end: the main thread comes from the beginning.
for (const [position, record] of [...known.entries()].reverse()) {
  if (!glances.take(position)) continue;
  const outputs = records.of(record, "outputs");
  glances.tell(position, outputs?.every((file) => looksPublished(file, out, publishedAt, links)) ?? false);
}
