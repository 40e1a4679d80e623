/** Finds entries that were renamed: each that is lost gets the new entry that it most likely became. */
import type { Coverage } from "../model/content.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { byName, namesOf, type TimelineItem } from "./successors.ts";
import { entryWords, similarity } from "./word-changes.ts";

/** How alike the words of two entries must be, from 0 to 1, when their times differ. */
const MIN_LIKENESS = 0.6;
/** What the same time adds to that: then half of the words are enough. */
const SAME_TIME_BONUS = 0.3;

/** Of more pairs, only those are compared that have their time, their file or all of their words in common. */
const MAX_PAIRS = 250_000;

interface Pair {
  readonly lost: TimelineItem;
  readonly fresh: TimelineItem;
  /** Pairs of a higher rank are settled first: the same words, the same file, then words that are alike. */
  readonly rank: number;
  /** How far their times are apart, in ms. */
  readonly distance: number;
}

/**
 * The entries that were published and whose names are gone, each with the new entry that it became; those that became
 * none are not in it. The pair that is most alike is settled first, so that no entry takes the successor of another.
 */
export function findRenames(before: Coverage, after: Coverage): Map<TimelineItem, TimelineItem> {
  const old = byName(before);
  const now = byName(after);
  // Names that are still there settle what they belong to, also an alias that was added by hand.
  const lost = before.order.filter((item) => !namesOf(item).some((name) => now.has(name)));
  const fresh = after.order.filter((item) => !namesOf(item).some((name) => old.has(name)));
  const found = new Map<TimelineItem, TimelineItem>();
  const taken = new Set<TimelineItem>();
  for (const pair of rankPairs(lost, fresh)) {
    if (found.has(pair.lost) || taken.has(pair.fresh)) continue;
    found.set(pair.lost, pair.fresh);
    taken.add(pair.fresh);
  }
  return found;
}

/** The pairs that may be the same entry, the likeliest first; of equal ones the nearest in time, then the oldest. */
function rankPairs(lost: readonly TimelineItem[], fresh: readonly TimelineItem[]): Pair[] {
  const words = new Map([...lost, ...fresh].map((item) => [item, comparableWords(item)]));
  const pairs = candidates(lost, fresh).flatMap(([one, other]) => {
    const rank = rankOf(one, other, words.get(one) ?? NO_WORDS, words.get(other) ?? NO_WORDS);
    const distance = Math.abs(one.time.instant - other.time.instant);
    return rank === undefined ? [] : [{ lost: one, fresh: other, rank, distance }];
  });
  return pairs.toSorted((a, b) => b.rank - a.rank || a.distance - b.distance);
}

function candidates(
  lost: readonly TimelineItem[],
  fresh: readonly TimelineItem[],
): (readonly [lost: TimelineItem, fresh: TimelineItem])[] {
  if (lost.length * fresh.length <= MAX_PAIRS)
    return lost.flatMap((one) => fresh.map((other) => [one, other] as const));
  const likely = new Map<unknown, TimelineItem[]>();
  for (const item of fresh) for (const key of keysOf(item)) getOrCreate(likely, key, () => []).push(item);
  return lost.flatMap((one) => {
    const others = new Set(keysOf(one).flatMap((key) => likely.get(key) ?? []));
    return [...others].map((other) => [one, other] as const);
  });
}

/** What two items have in common when one became the other: the time, the file, or all of the words. */
function keysOf(item: TimelineItem): unknown[] {
  const { text } = comparableWords(item);
  return [item.time.instant, item.path, ...(text === "" ? [] : [text])];
}

interface ComparableWords {
  readonly text: string;
  readonly set: ReadonlySet<string>;
}

const NO_WORDS: ComparableWords = { text: "", set: new Set() };

function comparableWords(item: TimelineItem): ComparableWords {
  if (!("body" in item)) return NO_WORDS;
  const words = entryWords(item);
  return { text: words.join(" "), set: new Set(words) };
}

/** `undefined` where two items are not the same entry. */
function rankOf(
  lost: TimelineItem,
  fresh: TimelineItem,
  one: ComparableWords,
  other: ComparableWords,
): number | undefined {
  const isSameTime = lost.time.instant === fresh.time.instant;
  const bonus = isSameTime ? SAME_TIME_BONUS : 0;
  if (one.text !== "" && one.text === other.text) return 3 + bonus;
  if (lost.path === fresh.path) return isSameTime ? 3.1 : 2;
  // Where there are no words, as in a tombstone, only the time identifies the entry.
  const likeness =
    one.text === "" || other.text === "" ? MIN_LIKENESS - SAME_TIME_BONUS : similarity(one.set, other.set);
  return likeness + bonus >= MIN_LIKENESS ? likeness + bonus : undefined;
}
