/** A thread beside the main one: looks whether what was published of each coverage is still there. */
import { workerData } from "node:worker_threads";
import { looksPublished } from "../publish/published-before.ts";
import { Glances } from "./glances.ts";
import { Records } from "./records.ts";

/** What the thread is given. */
export interface InspectorData {
  /** The output folder. */
  readonly out: string;
  /** The folder of records. */
  readonly records: string;
  /** When it was published, by the clock of the file system, in ms. */
  readonly publishedAt: number;
  readonly glances: SharedArrayBuffer;
}

const { out, records: folder, publishedAt, glances: memory }: InspectorData = workerData;
const records = new Records(folder);
const index = records.index();
const known = index === undefined || index === "broken" ? [] : Object.values(index.coverages);
const glances = new Glances(memory);

// From the end: the main thread comes from the beginning.
for (const [position, record] of [...known.entries()].reverse()) {
  if (!glances.take(position)) continue;
  const outputs = records.of(record, "outputs");
  glances.tell(position, outputs?.every((file) => looksPublished(file, out, publishedAt)) ?? false);
}
