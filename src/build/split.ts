import type { ScannedFolder } from "../ledger/scan.ts";
import type { Folder } from "../model/folder.ts";

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

/** Long enough for any front matter that begins as people write it. */
const BEGINNING = 1024;

/**
 * A day of the year in which the oldest entry probably was, found without reading everything: in the first and the last
 * files of each folder. The caller must check it when everything has been read.
 */
export function guessFeedYear(folder: Folder, folders: readonly ScannedFolder[]): string | undefined {
  const years = folders.flatMap(([, files]) => {
    const texts = files.filter(({ path }) => path.endsWith(".md"));
    return [texts[0], texts.at(-2), texts.at(-1)].flatMap((file) => (file ? yearsIn(folder, file.path) : []));
  });
  const [oldest] = years.toSorted();
  return oldest === undefined ? undefined : `${oldest}-01-01`;
}

function yearsIn(folder: Folder, path: string): string[] {
  try {
    const beginning = new TextDecoder().decode(folder.read(path, BEGINNING));
    return [...beginning.matchAll(/^(?:time|date|start): *["']?(\d{4})-/gm)].map(([, year = ""]) => year);
  } catch {
    return [];
  }
}
