import { type Html, html } from "../src/web/html.ts";

export interface InLanguage {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** `lang` and `dir` for words in another language than what is around them; on inline elements, so that they keep to the side of the page. */
export function foreign(
  { language, direction }: InLanguage,
  around: Pick<InLanguage, "language">,
): Html | false {
  return language !== around.language && html` lang="${language}" dir="${direction}"`;
}
