import { getOrCreate } from "../get-or-create.ts";
import { ar } from "./ar.ts";
import type { Catalogue, Words } from "./catalogue.ts";
import { numberFormatsFor } from "./counting.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { pl } from "./pl.ts";
import { pt, ptPT } from "./pt.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { zh } from "./zh.ts";

export type { Words };

/** By language, or by language and country or script where the words differ. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = {
  ...{ ar, de, es, fr, he, hi, it, ja, pl },
  ...{ "pt-BR": pt, pt: ptPT, tr, uk, "zh-Hans": zh },
};

const made = new Map<string, Words>();

/** The interface in the language nearest to a BCP 47 tag; English where there is none. */
export function wordsOf(tag: string): Words {
  return getOrCreate(made, tag, () => {
    const { language, region, script } = new Intl.Locale(tag).maximize();
    const catalogue = [region, script]
      .map((part) => CATALOGUES[`${language}-${part}`])
      .concat(CATALOGUES[language])
      .find((found) => found !== undefined);
    return catalogue ? catalogue(numberFormatsFor(tag)) : en;
  });
}

// Of ISO 15924, as far as they are written on computers.
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  "Adlm Arab Aran Gara Hebr Mand Mend Nkoo Rohg Samr Syre Syrc Syrj Syrn Thaa Yezi".split(" "),
);

const directions = new Map<string, "ltr" | "rtl">();

/** The direction in which a language is written: that of its script, which a tag may leave to be known. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return getOrCreate(directions, tag, () => {
    const { script } = new Intl.Locale(tag).maximize();
    return RIGHT_TO_LEFT.has(script ?? "") ? "rtl" : "ltr";
  });
}
