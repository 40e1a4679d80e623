/** The lines of the files of pairs: which entries have what after a key that many have. */
import { getOrCreate } from "../web/get-or-create.ts";
import { divideFollowers, type Follower } from "./divide-followers.ts";
import type { NumberedWords } from "./merge-words.ts";
import { encodeEntries } from "./query/entry-sets.ts";
import { splitUnits } from "./query/fold.ts";
import { MAX_UNDIVIDED, nextWord, pairsInWord, UNIT_END } from "./query/pairs.ts";
import type { KeyedEntries } from "./word-collector.ts";
import { eachWord } from "./word-reader.ts";

/**
 * All keys of pairs in their order, each with its line: `old.bridge. gUQIA`. The entries in it are given by their positions
 * among those of the first key. `keys` are all keys with their entries, whose numbers are below `size`;
 * the coverages are in the order of their numbers.
 */
export function* pairLines(
  coverages: readonly NumberedWords[],
  keys: ReadonlyMap<string, KeyedEntries>,
  size: number,
): Iterable<readonly [key: string, line: string]> {
  const pairs = new PairCollector(keys);
  for (const coverage of coverages) pairs.addCoverage(coverage);
  /** By the numbers of entries; only those that have the key are meant. */
  const positions = new Int32Array(size);
  const positionsOf = (numbers: readonly number[]) => numbers.map((number) => positions[number] ?? 0);
  for (const { key, followers } of pairs.finish()) {
    const { all } = keys.get(key) ?? { all: [] };
    for (const [position, number] of all.entries()) positions[number] = position;
    for (const [next, entries] of divideFollowers(followers)) {
      const relative = { all: positionsOf(entries.all), inHeadline: positionsOf(entries.inHeadline) };
      yield [key + next, `${key}${next} ${encodeEntries(relative, all.length)}\n`];
    }
  }
}

/** What follows a key: each time as one number, so that sorting puts equal followers together. */
interface Followed {
  readonly key: string;
  readonly codes: number[];
}

/** A word as pairs know it. A key that few entries have has no followers filed. */
interface PairedWord {
  readonly pairs: readonly (readonly [key: Followed, next: number])[];
  /** What it is for the word before it. */
  readonly next: number;
  /** The key that the next word follows. */
  readonly last: Followed | undefined;
}

/** Collects pairs of keys and what follows them. */
class PairCollector {
  private readonly keys: ReadonlyMap<string, KeyedEntries>;
  private readonly followed = new Map<string, Followed | undefined>();
  private readonly words = new Map<string, PairedWord>();
  /** Followers by the order in which they were first met. */
  private readonly followers = new Map<string, number>();

  constructor(keys: ReadonlyMap<string, KeyedEntries>) {
    this.keys = keys;
  }

  addCoverage({ words, first }: NumberedWords): void {
    let before: Followed | undefined;
    const readWord = (word: string) => getOrCreate(this.words, word, () => this.pairWord(word));
    eachWord(words, readWord, ({ pairs, next, last }, place, isHeadline, isFirst) => {
      const entry = 2 * (first + place) + (isHeadline ? 0 : 1);
      if (before && !isFirst) before.codes.push(next * NEXT + entry);
      for (const [key, inner] of pairs) key.codes.push(inner * NEXT + entry);
      before = last;
    });
  }

  /** All keys in their order, with their followers in theirs. */
  *finish(): Iterable<{ readonly key: string; readonly followers: readonly Follower[] }> {
    const texts = [...this.followers.keys()];
    for (const key of [...this.followed.keys()].sort()) {
      const codes = this.followed.get(key)?.codes ?? [];
      const followers = readFollowers(new Float64Array(codes).sort(), texts);
      codes.length = 0;
      yield { key, followers: followers.sort((a, b) => (a.text < b.text ? -1 : 1)) };
    }
  }

  private pairWord(word: string): PairedWord {
    const units = splitUnits(word);
    const [first = "", last = ""] = [units[0], units.at(-1)];
    return {
      pairs: pairsInWord(units).flatMap(({ key, next }) => {
        const followed = this.followedBy(key);
        return followed ? [[followed, this.indexOf(next)] as const] : [];
      }),
      next: this.indexOf(nextWord(first)),
      last: this.followedBy(last),
    };
  }

  private followedBy(key: string): Followed | undefined {
    const { all } = this.keys.get(key) ?? { all: [] };
    return all.length > MAX_UNDIVIDED
      ? getOrCreate(this.followed, key, () => ({ key, codes: [] }))
      : undefined;
  }

  private indexOf(next: string): number {
    return getOrCreate(this.followers, next + UNIT_END, () => this.followers.size);
  }
}

/** More than twice the numbers of entries of any archive; with as many followers, codes are still whole numbers. */
const NEXT = 2 ** 25;

/** The followers in sorted codes, in the order of their indexes. `texts` has all followers by their indexes. */
function readFollowers(codes: Float64Array, texts: readonly string[]): Follower[] {
  const found: Follower[] = [];
  let [base, last] = [-1, -1];
  let entries: { readonly all: number[]; readonly inHeadline: number[] } = { all: [], inHeadline: [] };
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (base < 0 || code >= base + NEXT) {
      const next = Math.floor(code / NEXT);
      base = next * NEXT;
      last = -1;
      entries = { all: [], inHeadline: [] };
      found.push({ text: texts[next] ?? "", entries });
    }
    const entry = code - base;
    const number = entry >> 1;
    // An entry with the follower in its headline has that first.
    if (number === last) continue;
    last = number;
    entries.all.push(number);
    if ((entry & 1) === 0) entries.inHeadline.push(number);
  }
  return found;
}
