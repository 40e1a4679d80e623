/** The order of names in the alphabet of a language, the same on every computer. */
import { getOrCreate } from "./get-or-create.ts";

/**
 * Letters that have a place of their own behind another one, as CLDR sorts them: "n<ñ" puts ñ after every n, and "å=aa" aa in the place of å. Letters
 * without an entry are sorted like the letters that they are made of, in German ä like a.
 */
const ALPHABETS: Readonly<Record<string, string>> = {
  az: "c<ç g<ğ h<ı o<ö s<ş u<ü",
  bs: "c<č<ć d<đ s<š z<ž",
  cs: "c<č h<ch r<ř s<š z<ž",
  da: "z<æ<ø<å=aa",
  es: "n<ñ",
  fi: "z<å<ä<ö",
  hr: "c<č<ć d<đ s<š z<ž",
  hu: "o<ö u<ü",
  is: "a<á d<ð e<é i<í o<ó u<ú y<ý z<þ<æ<ö<å",
  lt: "c<č s<š z<ž",
  lv: "c<č g<ģ k<ķ l<ļ n<ņ s<š z<ž",
  nb: "z<æ<ø<å=aa",
  nn: "z<æ<ø<å=aa",
  no: "z<æ<ø<å=aa",
  pl: "a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż",
  ro: "a<ă<â i<î s<ș t<ț",
  ru: "е<ё",
  sk: "a<ä c<č h<ch o<ô s<š z<ž",
  sl: "c<č<ć d<đ s<š z<ž",
  sv: "z<å<ä<ö",
  tr: "c<ç g<ğ h<ı o<ö s<ş u<ü",
  uk: "г<ґ е<є и<і<ї",
};

/** Letters that Unicode does not take apart, and forms that are one letter to readers. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ æ: "ae", œ: "oe", ø: "o", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
  ...{ أ: "ا", إ: "ا", ٱ: "ا", ى: "ي" },
};

/** Comes after every letter, so that "n" with it comes after all words that begin with "n". */
const BEHIND = "\uffff";

/** Numbers with more figures than this are sorted as text. */
const MAX_FIGURES = 15;

const rules = new Map<string, ReadonlyMap<string, string>>();

/** Compares names for a list in a language; names that differ in nothing that is sorted, by their code units. */
export function compareNamesIn(language: string): (a: string, b: string) => number {
  const keys = new Map<string, string>();
  const keyOf = (name: string) => getOrCreate(keys, name, () => sortKey(name, language));
  return (a, b) => compareUnits(keyOf(a), keyOf(b)) || compareUnits(a, b);
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * What a name is sorted by: letters in the order of the alphabet, without case, accents and apostrophes, and numbers by
 * their size.
 */
function sortKey(name: string, tag: string): string {
  const { language } = new Intl.Locale(tag);
  const own = getOrCreate(rules, language, () => readAlphabet(ALPHABETS[language] ?? ""));
  const lower = (
    language === "tr" || language === "az" ? name.replaceAll("I", "ı").replaceAll("İ", "i") : name
  )
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf))
    .replace(/\d+/g, (number) => number.padStart(MAX_FIGURES, "0"));
  return lower
    .split(/(aa|ch)/)
    .flatMap((part) => (own.has(part) ? [part] : [...part]))
    .map((letter) => own.get(letter) ?? foldLetter(letter))
    .join("");
}

function foldLetter(letter: string): string {
  const base = letter
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, "$1")
    .normalize("NFC");
  // Vowel signs of Arabic, and what stands between the parts of a name.
  if (/^[\u064b-\u0652\u0640'’ʼ‘]$/u.test(base)) return "";
  return FOLDED[base] ?? base;
}

/** The sort keys of the letters with a place of their own. */
function readAlphabet(alphabet: string): ReadonlyMap<string, string> {
  const chains = alphabet.split(" ").map((chain) => chain.split("<"));
  return new Map(
    chains.flatMap(([base = "", ...others]) =>
      others.flatMap((letters, index) =>
        letters.split("=").map((letter) => [letter, `${base}${BEHIND.repeat(index + 1)}`] as const),
      ),
    ),
  );
}
