/** The keys that an entry is filed under. */
import type { Entry } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { splitWords } from "./query/fold.ts";
import { keyOf } from "./query/format.ts";
import { type EntryText, searchedFields } from "./query/text-file.ts";
import type { WordCollector } from "./word-collector.ts";

/** Adds the words and keys of the next entry. */
export function addEntry({ time, bylines, topics }: Entry, text: EntryText, words: WordCollector): void {
  words.addPlace(searchedFields(text));
  words.addKey(keyOf.day(dayOf(time)));
  for (const { slug, name } of bylines) addName(name, keyOf.authorSlug(slug), keyOf.author, words);
  for (const { slug, name } of topics) addName(name, keyOf.topicSlug(slug), keyOf.topic, words);
  if (text.hasPicture) words.addKey(keyOf.picture);
}

/** Adds a name as a whole, and from each of its units to its end. */
function addName(
  name: string,
  whole: string,
  keyFrom: (words: readonly string[]) => string,
  words: WordCollector,
): void {
  const keys = getOrCreate(words.names, `${whole} ${name}`, () => [whole, ...endsOf(name).map(keyFrom)]);
  for (const key of keys) words.addKey(key);
}

/** The words of a name, from each of its units to its end. */
function endsOf(name: string): (readonly string[])[] {
  const words = splitWords(name).map(({ units }) => units);
  return words.flatMap((units, word) => {
    const rest = words.slice(word + 1).map((others) => others.join(""));
    return units.map((_, at) => [units.slice(at).join(""), ...rest]);
  });
}
