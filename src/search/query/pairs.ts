/** Keys together with what follows them: they say which entries have the words of a phrase one after the other. */
import { isUnspaced } from "./fold.ts";
import { keyOfUnit } from "./format.ts";

/** A key, and the unit after it: `.` and the first unit of the next word, or `+` and the next unit of the same word. */
export interface KeyPair {
  readonly key: string;
  readonly next: string;
}

/** What ends a unit that is filed whole: `.the` begins `.the.` and `.then.` */
export const UNIT_END = ".";

/** A key with more entries than this has what follows it filed; followers that together have no more share a line. */
export const MAX_UNDIVIDED = 16;

/** What follows a key when the next word begins with a unit. */
export function nextWord(unit: string): string {
  return `.${unit}`;
}

/** The pairs inside a word, which is given in its units. */
export function pairsInWord(units: readonly string[]): KeyPair[] {
  return units.flatMap((unit, at) => {
    const [second, third] = [units[at + 1], units[at + 2]];
    if (second === undefined) return [];
    const key = keyOfUnit(unit, second);
    const next = key === unit ? second : third;
    // A run of other characters is paired with the character before it alone.
    if (next === undefined || (key !== unit && !isUnspaced(next))) return [];
    return [{ key, next: `+${next}` }];
  });
}

/** The pairs of words that follow each other. */
export function pairsOfWords(words: readonly (readonly string[])[]): KeyPair[] {
  return words.flatMap((units, word) => {
    const [last, following] = [units.at(-1), words[word + 1]?.[0]];
    const inside = pairsInWord(units);
    return last === undefined || following === undefined
      ? inside
      : [...inside, { key: last, next: nextWord(following) }];
  });
}
