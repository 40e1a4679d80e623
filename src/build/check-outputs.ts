/** Looks at what was published on a second thread, while the first one looks at the content. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { PublishedAt } from "../ledger/outputs.ts";
import type { OutputCheckerInput } from "./check-outputs-worker.ts";
import { SharedChecks } from "./shared-checks.ts";

/** In bytes: so long is the manifest of an archive whose files are worth the start of a thread. */
const LONG_MANIFEST = 1024 * 1024;

// Node starts threads from JavaScript only.
const isCompiled = import.meta.url.endsWith(".js");

/** Where to look. */
export interface OutputChecks extends Pick<OutputCheckerInput, "out" | "records"> {
  /** What was published last: when, and how long its manifest is, in bytes. */
  readonly last: { readonly at: PublishedAt; readonly size: number } | undefined;
}

/** What the thread sees, coverage by coverage in the order of the index; `undefined` where it isn't worth one. */
export function startOutputChecks({ out, records, last }: OutputChecks): SharedChecks | undefined {
  if (!isCompiled || !last || last.size < LONG_MANIFEST || availableParallelism() === 1) return undefined;
  const glances = new SharedChecks();
  const workerData: OutputCheckerInput = { out, records, publishedAt: last.at, glances: glances.memory };
  const thread = new Worker(new URL("./check-outputs-worker.js", import.meta.url), { workerData });
  // Whatever it has not seen, the first thread looks at.
  thread.on("error", () => {});
  thread.unref();
  return glances;
}
