/** The entries that can have a phrase. Where the index does not say that its parts follow each other, their texts do. */
import { findPair, type PairIndex } from "./find-pair.ts";
import { isUnspaced } from "./fold.ts";
import { keyOf, keyOfUnit, type WordEntries } from "./format.ts";
import { pairsOfWords, UNIT_END } from "./pairs.ts";
import type { QueryPhrase } from "./parse-query.ts";
import { intersect, type NumberSet } from "./sets.ts";
import type { WordIndex } from "./word-index.ts";

/** The parts of an index that phrases are looked up in. */
export interface PhraseIndex extends PairIndex {
  readonly words: WordIndex;
}

/** Entries that can have what is asked for. */
export interface Candidates {
  readonly entries: WordEntries;
  /** Those of them that may not have the phrase, or not in the headline. */
  readonly uncertain: ReadonlySet<number>;
  readonly phrase?: QueryPhrase;
}

/**
 * Entries that have something that is no word. It has no place in a headline either: it must not keep an entry out of those
 * that have all words there.
 */
export function certain(all: NumberSet): Candidates {
  return { entries: { all, inHeadline: all }, uncertain: new Set() };
}

/** Looks up all parts of a phrase, and which of them follow each other. */
export async function findCandidates(phrase: QueryPhrase, index: PhraseIndex): Promise<Candidates> {
  const { words, field } = phrase;
  if (field !== "text")
    return certain((await index.words.findPrefix(keyOf[field](words.map((units) => units.join(""))))).all);
  const pairs = pairsOfWords(words);
  // The last unit may go on, unless it is one character.
  const isLastWhole = isUnspaced(words.at(-1)?.at(-1) ?? "");
  const [parts, ...found] = await Promise.all([
    findKeys(words, index),
    ...pairs.map(({ key, next }, at) =>
      findPair(key, isLastWhole || at < pairs.length - 1 ? next + UNIT_END : next, index),
    ),
  ]);
  const sets = found.flatMap((pair) => (pair ? [new Set(pair.all)] : []));
  const { recent } = index.words;
  const all = parts.all.filter((number) => recent.has(number) || sets.every((set) => set.has(number)));
  const [pair] = found;
  // Of one key or one pair, nothing is uncertain but the pair of a recent entry.
  const isCertain = isOneKey(words) || (isOnePair(words) && pair?.areCertain === true);
  const isUncertain = (number: number) => !isCertain || (pairs.length > 0 && recent.has(number));
  const inHeadline = new Set(pair?.inHeadline);
  return {
    entries: {
      all,
      inHeadline: parts.inHeadline.filter((number) => !pair || isUncertain(number) || inHeadline.has(number)),
    },
    uncertain: new Set(all.filter(isUncertain)),
    phrase,
  };
}

/** The entries that have all parts somewhere. */
async function findKeys(words: QueryPhrase["words"], { words: index }: PhraseIndex): Promise<WordEntries> {
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

/** One unit, or two characters that are filed together. */
function isOneKey([units = [], ...others]: QueryPhrase["words"]): boolean {
  return others.length === 0 && (units.length === 1 || (units.length === 2 && units.every(isUnspaced)));
}

/** Two units, or three characters that are filed together. */
function isOnePair(words: QueryPhrase["words"]): boolean {
  const units = words.flat();
  return units.length === 2 || (units.length === 3 && words.length === 1 && units.every(isUnspaced));
}

/** The entries that have both. */
export function intersectEntries(a: WordEntries, b: WordEntries): WordEntries {
  return { all: intersect(a.all, b.all), inHeadline: intersect(a.inHeadline, b.inHeadline) };
}
