/** How much of an entry's words has changed. */
import type { Entry, Media } from "../model/content.ts";

export interface Change {
  /** Words that are new or gone, a word in another's place counted once. */
  readonly words: number;
  /** Whether a word with a digit in it is among them: a number is never a typing error. */
  readonly hasNumber: boolean;
}

/** What readers take for an entry's words: headline, kicker, dateline, text, quotes' sources, link cards, captions and transcripts. */
export function entryWords(entry: Entry): string[] {
  const { headline, kicker, place, lead, body } = entry;
  const captions = [lead, ...body.media].flatMap((media) => [
    media && writtenCaption(media),
    ...transcriptOf(media),
  ]);
  const sources = body.quotes.flatMap(({ by, role, handle, source }) => [by, role, handle, source]);
  const cards = body.cards.flatMap(({ title, description }) => [title, description]);
  const text = [headline, kicker, place, body.text, ...sources, ...cards, ...captions]
    .join("\n")
    .normalize("NFC");
  return text.match(WORD) ?? [];
}

function transcriptOf(media: Media | undefined): readonly string[] {
  return (media && media.kind !== "picture" && media.transcript) || [];
}

/** What a file says of itself is not an entry's own; of older states it is not known either. */
function writtenCaption(media: Media): string | undefined {
  return media.kind === "picture" && media.filled?.includes("caption") ? undefined : media.caption;
}

// Scripts that put no spaces between words are counted by their signs.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** More pairs of words than this are not compared one by one: all that is between the first and last change counts. */
const MOST_PAIRS = 4_000_000;

/** What changed from one row of words to another. */
export function changeOf(before: readonly string[], after: readonly string[]): Change {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  const kept = old.length * fresh.length > MOST_PAIRS ? [] : commonTo(old, fresh);
  const changed = [...without(old, kept), ...without(fresh, kept)];
  return {
    words: Math.max(old.length, fresh.length) - kept.length,
    hasNumber: changed.some((word) => /\p{Nd}/u.test(word)),
  };
}

/** The longest row of words that both have, in the same order. */
function commonTo(one: readonly string[], other: readonly string[]): string[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common: string[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const word = one[row] ?? "";
    if (word === other[column]) {
      common.push(word);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}

function without(words: readonly string[], kept: readonly string[]): string[] {
  let next = 0;
  return words.filter((word) => {
    if (word !== kept[next]) return true;
    next++;
    return false;
  });
}

/** How alike two texts are by their words, from 0 to 1, in whatever order. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared === 0 ? 0 : shared / Math.max(one.size, other.size);
}
