/** Words and how they are compared: the rules are in docs/search.md. */

/** A word is a maximal run of these. */
export const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Accents, and the Arabic marks that most writers leave out: vowels, tatweel, hamza above and below, Quranic signs. */
const DROPPED =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;

/** Letters that are written for each other. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ς: "σ",
  "\u0671": "\u0627", // alef wasla: alef
  "\u0629": "\u0647", // teh marbuta: heh
  "\u0649": "\u064a", // alef maksura: yeh
  "\u06cc": "\u064a", // Farsi yeh: yeh
  "\u06a9": "\u0643", // keheh: kaf
};

const WITH_EQUIVALENT = new RegExp(`[${Object.keys(EQUIVALENTS).join("")}]`, "g");

const IS_ASCII_WORD = /^[A-Za-z0-9]+$/;
const IS_FOLDED = /^[a-z0-9]+$/;

/** A word as it is compared: without case, accents and differences of writing. Compatibility forms are resolved. */
export function foldWord(word: string): string {
  if (IS_ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(DROPPED, "")
    .replace(WITH_EQUIVALENT, (letter) => EQUIVALENTS[letter] ?? letter);
}

/** Characters of scripts that are written without spaces between words: each is a unit. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/** Whether a unit is a character of such a script. */
export function isUnspaced(unit: string): boolean {
  return unit.charCodeAt(0) > 0x7f && UNSPACED.test(unit);
}

/** A folded word in its units: each character of an unspaced script, and each run of others. */
export function splitUnits(folded: string): string[] {
  if (IS_FOLDED.test(folded) || !UNSPACED.test(folded)) return [folded];
  const units: string[] = [];
  let run = "";
  for (const character of folded) {
    if (isUnspaced(character)) {
      if (run !== "") units.push(run);
      run = "";
      units.push(character);
    } else run += character;
  }
  return run === "" ? units : [...units, run];
}

/** A word of a text: where it is written, and what it is compared as. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly units: readonly string[];
}

/** The words of a text in their order. A character that stands for several words, like ½, makes several of one place. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WRITTEN_WORD)) {
    const [written] = match;
    const [start, end] = [match.index, match.index + written.length];
    for (const word of foldedWords(written)) words.push({ start, end, units: splitUnits(word) });
  }
  return words;
}

/** What a written word is compared as: one word, but for characters that stand for several or for none. */
export function foldedWords(written: string): readonly string[] {
  const folded = foldWord(written);
  return IS_FOLDED.test(folded) ? [folded] : (folded.match(WRITTEN_WORD) ?? []);
}
