import type { NumberFormats } from "./counting.ts";
import type { en } from "./en.ts";

type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

/** Every word of the interface, in one language. */
export type Words = Widen<typeof en>;

/** The words of a language; how it writes numbers depends on the country too. */
export type Catalogue = (formats: NumberFormats) => Words;
