/** The year of the oldest entry, guessed from few files. */
import type { ScannedFolder } from "../ledger/scan.ts";
import type { Folder } from "../model/folder.ts";

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
