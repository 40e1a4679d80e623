/** How a language counts, by CLDR. */

/** The forms of a phrase by CLDR's plural categories; `#` is the number, where a form names it. */
export type Forms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

export interface NumberFormats {
  /** A number in the figures of the language and the country: `1 234`, `1.234`, `١٬٢٣٤`. */
  number(number: number): string;
  /** A number and what is counted: `3 entrées`. */
  counted(number: number, forms: Forms): string;
}

/** For a BCP 47 tag. */
export function numberFormatsFor(tag: string): NumberFormats {
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const number = (value: number) => numbers.format(value);
  return {
    number,
    counted: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace("#", number(value)),
  };
}
