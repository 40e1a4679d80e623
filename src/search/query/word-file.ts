/** A file of keys: a line each, sorted by code unit. A line has the key and its entries: `bridge gUQIA`. */
import { encodeEntries } from "./entry-sets.ts";
import type { NamedRange, WordEntries } from "./format.ts";

/** The line of a key; the numbers of its entries are below `size`. */
export function wordLine(key: string, entries: WordEntries, size: number): string {
  return `${key} ${encodeEntries(entries, size)}\n`;
}

/** The lines of a file: the key, and what is written after it. */
export function* readKeyLines(text: string): Iterable<readonly [key: string, value: string]> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const [key = "", value = ""] = text.slice(start, end).split(" ");
    yield [key, value];
    start = end + 1;
  }
}

/** The indexes of the first and the last of some sorted files that can hold keys with a beginning. */
export function rangeOf(
  files: readonly NamedRange[],
  prefix: string,
): readonly [first: number, last: number] {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.[0] ?? "") <= prefix) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (files[last + 1]?.[0].startsWith(prefix)) last++;
  return [Math.max(0, low - 1), last];
}
