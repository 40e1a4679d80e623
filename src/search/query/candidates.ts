/** The entries that have all parts of a phrase somewhere. Only their texts say whether the parts follow each other. */
import { isUnspaced } from "./fold.ts";
import { keyOf, keyOfUnit, type WordEntries } from "./format.ts";
import type { QueryPhrase } from "./parse-query.ts";
import { intersect } from "./sets.ts";
import type { WordIndex } from "./word-index.ts";

/** Whether all candidates of a phrase have it: one unit, or two characters that are filed together. */
export function isCertain({ words, field }: QueryPhrase): boolean {
  const [first = [], ...others] = words;
  if (field !== "text" || first.length + others.length === 1) return true;
  return others.length === 0 && first.length === 2 && first.every(isUnspaced);
}

/** Looks up all parts of a phrase. */
export async function findCandidates(
  { words, field }: QueryPhrase,
  index: Pick<WordIndex, "find" | "findPrefix">,
): Promise<WordEntries> {
  if (field !== "text") return index.findPrefix(keyOf[field](words.map((units) => units.join(""))));
  const lookups = words.flatMap((units, word) => {
    const isLastWord = word === words.length - 1;
    return units.flatMap((unit, at) => {
      const next = units[at + 1];
      if (next !== undefined) return [index.find(keyOfUnit(unit, next))];
      const isFiledWithPrevious = at > 0 && isUnspaced(unit) && isUnspaced(units[at - 1] ?? "");
      if (isLastWord) return isFiledWithPrevious ? [] : [index.findPrefix(unit)];
      return [index.find(unit)];
    });
  });
  return (await Promise.all(lookups)).reduce(intersectEntries);
}

/** The entries that have both. */
export function intersectEntries(a: WordEntries, b: WordEntries): WordEntries {
  return { all: intersect(a.all, b.all), inHeadline: intersect(a.inHeadline, b.inHeadline) };
}
