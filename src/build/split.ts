import type { ScannedFolder } from "../ledger/scan.ts";

/** So many files at once: enough to be worth a batch, few enough to need little memory, and to be shared fairly. */
const FILES_IN_A_BATCH = 200;

/** Folders with texts, as batches of slugs: the longest first, since everything waits for the thread with the last one. */
export function splitIntoBatches(folders: readonly ScannedFolder[]): string[][] {
  const batches: { slugs: string[]; files: number }[] = [];
  for (const [slug, files] of folders.toSorted(([, a], [, b]) => b.length - a.length)) {
    const last = batches.at(-1);
    if (last && last.files < FILES_IN_A_BATCH) {
      last.slugs.push(slug);
      last.files += files.length;
    } else batches.push({ slugs: [slug], files: files.length });
  }
  return batches.map(({ slugs }) => slugs);
}
