import type { ScannedFolder } from "../ledger/scan.ts";

/** So many files at once: enough to be worth a batch, few enough to need little memory, and to be shared fairly. */
const FILES_IN_A_BATCH = 200;

/** Coverages that are read, rendered and staged together, by their slugs. */
export interface Batch {
  readonly slugs: readonly string[];
  readonly files: number;
}

/** Folders with texts, as batches: the longest first, since everything waits for the thread with the last one. */
export function splitIntoBatches(folders: readonly ScannedFolder[]): Batch[] {
  const batches: { slugs: string[]; files: number }[] = [];
  for (const [slug, files] of folders.toSorted(([, a], [, b]) => b.length - a.length)) {
    const last = batches.at(-1);
    if (last && last.files < FILES_IN_A_BATCH) {
      last.slugs.push(slug);
      last.files += files.length;
    } else batches.push({ slugs: [slug], files: files.length });
  }
  return batches;
}

/** A thread reads the program and warms up before it is of use: with fewer files for each it is not worth that. */
const FILES_FOR_A_THREAD = 500;
/** Each needs its own memory, and all of them one disk. */
const MAX_THREADS = 4;
/** Each thread reads all of a batch that is shared: that takes a quarter of the time that its pages take. */
const MIN_SHARED_FILES = 2000;
/** What a thread would have to make alone, as a multiple of its fair share, before the batch is shared. */
const UNFAIR = 1.25;

/** How batches are made. */
export interface ThreadPlan {
  /** Threads, this one among them. */
  readonly threads: number;
  /** Whether all of them make the first batch together: the others would only wait for it. */
  readonly isFirstShared: boolean;
}

/** Plans threads for batches, the longest first, on so many processors. Of coverages that are known, most pages stay. */
export function planThreads(
  batches: readonly Batch[],
  processors: number,
  isKnown: (slug: string) => boolean,
): ThreadPlan {
  const total = batches.reduce((sum, { files }) => sum + files, 0);
  const longest = batches[0]?.files ?? 0;
  const worthwhile = Math.max(1, Math.floor(total / FILES_FOR_A_THREAD));
  const possible = Math.min(worthwhile, processors, MAX_THREADS);
  const isLong = longest >= MIN_SHARED_FILES && longest > (UNFAIR * total) / possible;
  const isFirstShared = possible > 1 && isLong && batches[0]?.slugs.some(isKnown) === false;
  return { threads: isFirstShared ? possible : Math.min(possible, batches.length), isFirstShared };
}
