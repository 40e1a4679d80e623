import { valueOfDigit } from "./query/postings.ts";
import type { CoverageWords } from "./word-collector.ts";

/**
 * Calls back with every word of a coverage, in the order of the texts, as what `readWord` makes of it. `isFirst` is the first
 * word of a field.
 */
export function eachWord<Word>(
  { words, fields }: CoverageWords,
  readWord: (word: string) => Word,
  onWord: (word: Word, place: number, isHeadline: boolean, isFirst: boolean) => void,
): void {
  const known = words === "" ? [] : words.split(" ").map(readWord);
  let at = 0;
  const readNumber = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const digit = valueOfDigit(fields.charCodeAt(at++));
      value |= (digit & 31) << shift;
      if (digit < 32) return value;
      shift += 5;
    }
  };
  for (let place = 0; at < fields.length; place++) {
    const fieldCount = readNumber();
    for (let field = 0; field < fieldCount; field++) {
      const wordCount = readNumber();
      for (let index = 0; index < wordCount; index++) {
        const word = known[readNumber()];
        if (word !== undefined) onWord(word, place, field === 0, index === 0);
      }
    }
  }
}
