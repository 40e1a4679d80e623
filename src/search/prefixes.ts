/** The beginnings of words that are in too many files to read all of them: the files of prefixes say who has them. */
import { MAX_WORD_FILES, type NamedRange } from "./query/format.ts";
import { rangeOf } from "./query/key-files.ts";
import type { KeyedEntries } from "./word-collector.ts";
import { wordLine } from "./word-files.ts";

/** Keys that are never looked up by a beginning as short as this: `=c`. */
const MIN_KEY_PREFIX = 4;

/** All such beginnings in their order, each with its line. */
export function* prefixLines(
  words: ReadonlyMap<string, KeyedEntries>,
  sorted: readonly string[],
  files: readonly NamedRange[],
  size: number,
): Iterable<readonly [prefix: string, line: string]> {
  const marks = new Uint8Array(size);
  for (const prefix of [...longPrefixes(files)].sort()) {
    marks.fill(0);
    for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
      const { all = [], inHeadline = [] } = words.get(sorted[at] ?? "") ?? {};
      for (const number of all) marks[number] = Math.max(1, marks[number] ?? 0);
      for (const number of inHeadline) marks[number] = 2;
    }
    const all: number[] = [];
    const inHeadline: number[] = [];
    marks.forEach((mark, number) => {
      if (mark > 0) all.push(number);
      if (mark > 1) inHeadline.push(number);
    });
    yield [prefix, wordLine(prefix, { all, inHeadline }, size)];
  }
}

function longPrefixes(files: readonly NamedRange[]): Set<string> {
  const prefixes = new Set<string>();
  for (const [first] of files.slice(1)) {
    for (let length = first.startsWith("=") ? MIN_KEY_PREFIX : 1; length <= first.length; length++) {
      const prefix = first.slice(0, length);
      const [low, high] = rangeOf(files, prefix);
      if (high - low >= MAX_WORD_FILES) prefixes.add(prefix);
    }
  }
  return prefixes;
}

/** The index of the first key that is not before a text. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
