/** Looks up pairs: which entries have a key and, directly after it, a certain unit. */
import { decodeEntries } from "./entry-sets.ts";
import type { NamedRange, WordEntries } from "./format.ts";
import type { KeyFiles } from "./key-files.ts";
import { MAX_UNDIVIDED } from "./pairs.ts";
import type { NumberSet } from "./sets.ts";
import { uniteEntries, type WordIndex } from "./word-index.ts";

/** The parts of an index that pairs are looked up in. */
export interface PairIndex {
  readonly words: Pick<WordIndex, "findSettled">;
  readonly files: KeyFiles;
  /** The lists of files of pairs. */
  readonly pairLists: readonly NamedRange[];
}

/** Entries that can have a pair. */
export interface PairEntries extends WordEntries {
  /** Whether all of them have it. */
  readonly areCertain: boolean;
}

/**
 * The settled entries in which a key is followed by what begins so; `undefined` for a key that few entries have, and in an
 * index without pairs. The recent entries of live coverages have no pairs in files.
 */
export async function findPair(
  key: string,
  next: string,
  { words, files, pairLists }: PairIndex,
): Promise<PairEntries | undefined> {
  if (pairLists.length === 0) return undefined;
  const pair = key + next;
  const [{ all }, lists] = await Promise.all([words.findSettled(key), files.openFor(pair, pairLists)]);
  if (all.length <= MAX_UNDIVIDED) return undefined;
  const found = await files.openFor(
    pair,
    lists.flatMap((list) => [...list]),
  );
  const lines = found.flatMap((keys) => [...keys]);
  // What is rare is filed by its first letters: the entries under a beginning of the pair can have it.
  const beginning = lines.find(
    ([other]) => other.length > key.length && other.length < pair.length && pair.startsWith(other),
  );
  const wanted = beginning ? [beginning] : lines.filter(([other]) => other.startsWith(pair));
  return {
    ...uniteEntries(wanted.map(([, code]) => decodeAmong(all, code))),
    areCertain: !beginning,
  };
}

/** The entries of a line, which gives their positions among others. */
function decodeAmong(all: NumberSet, code: string): WordEntries {
  const entries = decodeEntries(code, all.length);
  const numbersAt = (positions: NumberSet) => positions.flatMap((position) => all[position] ?? []);
  return { all: numbersAt(entries.all), inHeadline: numbersAt(entries.inHeadline) };
}
