import type { Kit } from "../src/render/theme.ts";
import type { SearchWords } from "./search-page/words.ts";

/** The words of the search page's script, in the kit's language. */
export function searchWords({ words, language }: Pick<Kit, "words" | "language">): SearchWords {
  const { noResults, searching, failed, again, previous, next } = words.search;
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  return {
    language: new Intl.Locale(language, { numberingSystem }).toString(),
    found: Object.fromEntries(
      samples(language).map(([category, count]) => [
        category,
        words.entriesFound(count).replace(words.amount(count), "#"),
      ]),
    ),
    ...{ noResults, searching, failed, again, previous, next },
    pageOf: words.pageOf(FIRST, SECOND).replace(words.amount(FIRST), "#").replace(words.amount(SECOND), "##"),
    inContext: words.inContext,
    keyEvent: words.keyEvent,
    comma: words.comma,
  };
}

// Two numbers whose figures have nothing in common.
const FIRST = 333;
const SECOND = 777;

/** A number of each plural category that a language has. */
function samples(language: string): [category: string, count: number][] {
  const rules = new Intl.PluralRules(language);
  const found = new Map<string, number>();
  for (let count = MAX_SAMPLE; count >= 0; count--) found.set(rules.select(count), count);
  // The word for one thing may cover none at all, and no phrase says "0" for one.
  if (rules.select(1) === rules.select(0)) found.set(rules.select(1), 1);
  return [...found];
}

/** Some languages have a category for whole millions. */
const MAX_SAMPLE = 200;
