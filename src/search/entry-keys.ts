/** The keys that an entry is filed under. */
import type { Entry } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { isUnspaced, splitWords } from "./query/fold.ts";
import { type EntryText, keyOf, searchedFields, unitKey } from "./query/format.ts";

/** The keys of the words in a text. */
export function addWords(text: string, keys: Set<string>): void {
  for (const { units } of splitWords(text)) {
    if (units.length === 1 && units[0] !== undefined) keys.add(units[0]);
    else for (const [at, unit] of units.entries()) keys.add(unitKey(unit, units[at + 1], isUnspaced));
  }
}

/** All keys of an entry. */
export function entryKeys({ time, bylines, topics }: Entry, text: EntryText): Set<string> {
  const keys = new Set<string>([keyOf.day(dayOf(time))]);
  for (const field of searchedFields(text)) addWords(field, keys);
  for (const { slug, name } of bylines) addName(name, keyOf.authorSlug(slug), keyOf.author, keys);
  for (const { slug, name } of topics) addName(name, keyOf.topicSlug(slug), keyOf.topic, keys);
  if (text.hasPicture) keys.add(keyOf.picture);
  return keys;
}

/** A name as a whole, and from each of its words on to its end. */
function addName(
  name: string,
  whole: string,
  keyFrom: (words: readonly string[]) => string,
  keys: Set<string>,
): void {
  keys.add(whole);
  const words = splitWords(name).map(({ units }) => units);
  for (const [word, units] of words.entries()) {
    const rest = words.slice(word + 1).map((others) => others.join(""));
    for (const at of units.keys()) keys.add(keyFrom([units.slice(at).join(""), ...rest]));
  }
}
