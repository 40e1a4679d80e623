/**
 * A file of words: a line each, sorted by code unit. A line has the key, the numbers of the entries, and, where there are
 * some, the positions in that list of entries that have the word in the headline: `bridge AAF AB`.
 */
import type { NamedRange, WordEntries } from "./format.ts";
import { decodeAscending, encodeAscending } from "./postings.ts";

/** The line of a key. */
export function wordLine(key: string, { all, inHeadline }: WordEntries): string {
  const line = `${key} ${encodeAscending(all)}`;
  return inHeadline.length === 0 ? `${line}\n` : `${line} ${encodeAscending(positionsIn(all, inHeadline))}\n`;
}

/** The positions of some ascending numbers in a list that has them. */
function positionsIn(all: readonly number[], some: readonly number[]): number[] {
  let at = 0;
  return some.map((number) => {
    while ((all[at] ?? number) < number) at++;
    return at;
  });
}

/** The keys of a file with their entries, which are decoded when they are asked for. */
export function* readWordFile(text: string): Iterable<readonly [key: string, entries: () => WordEntries]> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    const [key = "", all = "", positions = ""] = text.slice(start, end).split(" ");
    yield [key, () => decodeEntries(all, positions)];
    start = end + 1;
  }
}

function decodeEntries(text: string, positions: string): WordEntries {
  const all = decodeAscending(text);
  return { all, inHeadline: decodeAscending(positions).flatMap((index) => all[index] ?? []) };
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
