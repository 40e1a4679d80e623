/** The keys that an entry is filed under. */
import type { Entry } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { splitWords } from "./query/fold.ts";
import { keyOf } from "./query/format.ts";
import { type EntryText, searchedFields } from "./query/text-file.ts";
import type { WordCollector } from "./word-collector.ts";

/** Adds all keys of an entry. */
export function addEntry(
  { time, bylines, topics }: Entry,
  text: EntryText,
  number: number,
  words: WordCollector,
): void {
  for (const [index, field] of searchedFields(text).entries()) words.addText(field, number, index === 0);
  const keys = [
    keyOf.day(dayOf(time)),
    ...bylines.flatMap(({ slug, name }) => [keyOf.authorSlug(slug), ...nameKeys(name).map(keyOf.author)]),
    ...topics.flatMap(({ slug, name }) => [keyOf.topicSlug(slug), ...nameKeys(name).map(keyOf.topic)]),
    ...(text.hasPicture ? [keyOf.picture] : []),
  ];
  for (const key of keys) words.addKey(key, number);
}

/** The words of a name, from each of its units to its end. */
function nameKeys(name: string): (readonly string[])[] {
  const words = splitWords(name).map(({ units }) => units);
  return words.flatMap((units, word) => {
    const rest = words.slice(word + 1).map((others) => others.join(""));
    return units.map((_, at) => [units.slice(at).join(""), ...rest]);
  });
}
