import { en } from "./en.ts";

type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

/** Every word of the interface, in one language. */
export type Words = Widen<typeof en>;

const CATALOGUES: Readonly<Record<string, Words>> = { en };

/** The interface in the language nearest to a BCP 47 tag; English where there is none. */
export function wordsOf(language: string): Words {
  return CATALOGUES[language.toLowerCase().split("-", 1)[0] ?? "en"] ?? en;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set("ar arc ckb dv fa he ku-arab ps sd ug ur yi".split(" "));

/** The direction in which a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  const tag = language.toLowerCase();
  if (/-(arab|hebr)\b/.test(tag)) return "rtl";
  if (/-latn\b/.test(tag)) return "ltr";
  return RIGHT_TO_LEFT.has(tag.split("-", 1)[0] ?? "") ? "rtl" : "ltr";
}
