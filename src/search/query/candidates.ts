/** The entries that can have a phrase. Where the index does not say that its parts follow each other, their texts do. */
import { isUnspaced } from "./fold.ts";
import { keyOf, keyOfUnit, type WordEntries } from "./format.ts";
import type { PairEntries, PairIndex } from "./pair-index.ts";
import { type KeyPair, pairsOfWords, UNIT_END } from "./pairs.ts";
import type { QueryPhrase } from "./parse-query.ts";
import { intersect } from "./sets.ts";
import type { WordIndex } from "./word-index.ts";

/** The parts of an index that phrases are looked up in. */
export interface PhraseIndex {
  readonly words: Pick<WordIndex, "find" | "findPrefix" | "recent">;
  readonly pairs: Pick<PairIndex, "find">;
}

/** Entries that can have a phrase. */
export interface Candidates {
  readonly entries: WordEntries;
  /** Those of them that may not have it, or not in the headline. */
  readonly uncertain: ReadonlySet<number>;
}

/** Looks up all parts of a phrase, and which of them follow each other. */
export async function findCandidates(phrase: QueryPhrase, index: PhraseIndex): Promise<Candidates> {
  const { words, field } = phrase;
  if (field !== "text") {
    const { all } = await index.words.findPrefix(keyOf[field](words.map((units) => units.join(""))));
    return certain({ all, inHeadline: all });
  }
  const pairs = pairsOfWords(words);
  const isOneKey = pairs.length === 0 && words.length === 1;
  if (isOneKey) return certain(await findParts(words, index));
  const [parts, ...found] = await Promise.all([
    findParts(words, index),
    ...pairs.map((pair, at) => findPair(pair, isWhole(words, at === pairs.length - 1), index)),
  ]);
  return combine(parts, found, isOnePair(words), index.words.recent);
}

function certain(entries: WordEntries): Candidates {
  return { entries, uncertain: new Set() };
}

/** The entries that have all parts somewhere. */
async function findParts(words: QueryPhrase["words"], { words: index }: PhraseIndex): Promise<WordEntries> {
  const lookups = words.flatMap((units, word) => {
    const isLastWord = word === words.length - 1;
    return units.flatMap((unit, at) => {
      const next = units[at + 1];
      if (next !== undefined) return [index.find(keyOfUnit(unit, next))];
      const isFiledWithPrevious = at > 0 && isUnspaced(unit) && isUnspaced(units[at - 1] ?? "");
      if (isLastWord) return isFiledWithPrevious ? [] : [index.findPrefix(unit)];
      return [index.find(unit)];
    });
  });
  return (await Promise.all(lookups)).reduce(intersectEntries);
}

function findPair(
  { key, next }: KeyPair,
  isWholeUnit: boolean,
  { pairs }: PhraseIndex,
): Promise<PairEntries | undefined> {
  return pairs.find(key, isWholeUnit ? next + UNIT_END : next);
}

/** Whether the unit after a pair's key is whole: the last unit of a phrase may go on, unless it is one character. */
function isWhole(words: QueryPhrase["words"], isLastPair: boolean): boolean {
  return !isLastPair || isUnspaced(words.at(-1)?.at(-1) ?? "");
}

/** Whether a pair is all that a phrase has: two units, or three characters that are filed together. */
function isOnePair(words: QueryPhrase["words"]): boolean {
  const units = words.flat();
  return units.length === 2 || (units.length === 3 && words.length === 1 && units.every(isUnspaced));
}

/** Those of the entries with all parts that have all pairs; recent ones, whose pairs are in no file, are uncertain. */
function combine(
  parts: WordEntries,
  pairs: readonly (PairEntries | undefined)[],
  isWholePhrase: boolean,
  recent: ReadonlySet<number>,
): Candidates {
  const known = pairs.flatMap((pair) => pair ?? []);
  const sets = known.map(({ entries }) => new Set(entries.all));
  const all = parts.all.filter((number) => recent.has(number) || sets.every((set) => set.has(number)));
  const [pair] = known;
  if (!isWholePhrase || !pair)
    return { entries: { all, inHeadline: parts.inHeadline }, uncertain: new Set(all) };
  const isUncertain = (number: number) => recent.has(number) || !pair.areCertain;
  const inHeadline = new Set(pair.entries.inHeadline);
  return {
    entries: {
      all,
      inHeadline: parts.inHeadline.filter((number) => isUncertain(number) || inHeadline.has(number)),
    },
    uncertain: new Set(all.filter(isUncertain)),
  };
}

/** The entries that have both. */
export function intersectEntries(a: WordEntries, b: WordEntries): WordEntries {
  return { all: intersect(a.all, b.all), inHeadline: intersect(a.inHeadline, b.inHeadline) };
}
