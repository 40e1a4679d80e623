/** Divides what follows a key into lines: what is frequent stands alone, what is rare stands together by its first letters. */
import { MAX_UNDIVIDED } from "./query/pairs.ts";
import type { KeyedEntries } from "./word-collector.ts";

/** What follows a key, whole, and the entries that have it there. */
export interface Follower {
  readonly text: string;
  readonly entries: KeyedEntries;
}

/** A follower or the beginning of some, and the entries that have any of them. */
type FollowerLine = readonly [next: string, entries: KeyedEntries];

/** One that is alone under its first letters is written whole if it has more entries: they need not be checked then. */
const MAX_CHECKED = 4;

/** Followers, and beginnings of followers that together have few entries, in their order. `sorted` are all followers. */
export function divideFollowers(sorted: readonly Follower[]): Iterable<FollowerLine> {
  return divide(sorted, 1);
}

/** `length`: where followers can differ, in code units. */
function* divide(followers: readonly Follower[], length: number): Iterable<FollowerLine> {
  for (let from = 0; from < followers.length; ) {
    const { text, entries } = followers[from] ?? NO_FOLLOWER;
    const prefix = text.slice(0, endOfCharacter(text, length));
    let to = from + 1;
    while (followers[to]?.text.startsWith(prefix)) to++;
    if (to === from + 1) yield [entries.all.length > MAX_CHECKED ? text : prefix, entries];
    else {
      const group = followers.slice(from, to);
      const few = uniteFew(group);
      if (few) yield [prefix, few];
      else yield* divide(group, prefix.length + 1);
    }
    from = to;
  }
}

const NO_FOLLOWER: Follower = { text: "", entries: { all: [], inHeadline: [] } };

/** Half of a surrogate pair can't be written. */
function endOfCharacter(text: string, length: number): number {
  const last = text.charCodeAt(length - 1);
  return last >= 0xd800 && last < 0xdc00 ? length + 1 : length;
}

/** The entries of followers; `undefined` if there are more than a few. */
function uniteFew(followers: readonly Follower[]): KeyedEntries | undefined {
  if (followers.some(({ entries }) => entries.all.length > MAX_UNDIVIDED)) return undefined;
  const all = new Set<number>();
  for (const { entries } of followers) {
    for (const number of entries.all) all.add(number);
    if (all.size > MAX_UNDIVIDED) return undefined;
  }
  const inHeadline = new Set(followers.flatMap(({ entries }) => entries.inHeadline));
  const sort = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b);
  return { all: sort(all), inHeadline: sort(inHeadline) };
}
