import type { Place } from "../model/content.ts";
import type { Fields, Places } from "../model/source.ts";

/**
 * Most front matter is keys with plain words after them, one a line. This file reads just that, and leaves the rest
 * to the parser of YAML: the fields are the ones that the parser reads, which a test holds over many thousands.
 */

const START: Place = { line: 1, column: 1 };

const KEY = /^[a-z][a-z-]*$/;

/** A value begins with a letter or is a time. */
const WORDS = /^[\p{L}“”‘’„«…][^\0-\x1f\x7f-\x9f\ufeff\u2028\u2029]*$/u;
const TIME = /^(?:\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?|\d{1,2}:\d{2})$/;

/** What makes YAML see more than words: a key inside the value, a comment, a word that is no text. */
const MORE_THAN_WORDS = /: |:$| #|^(?:true|false|null)$/i;

/** YAML that is nothing but plain keys and values; `undefined` when it may be more. `text` begins on the file's first line. */
export function parsePlainYaml(text: string): Fields | undefined {
  const values: Record<string, string | boolean> = {};
  const places = new Map<string, { key: Place; value: Place }>();
  let line = 0;
  for (const source of text.split("\n")) {
    line += 1;
    if (source === "") continue;
    const colon = source.indexOf(": ");
    const key = source.slice(0, Math.max(colon, 0));
    const value = source.slice(colon + 2);
    if (!KEY.test(key) || places.has(key) || !isPlain(value)) return undefined;
    if (value === "true" || value === "false") values[key] = value === "true";
    else if (MORE_THAN_WORDS.test(value)) return undefined;
    else values[key] = value;
    places.set(key, { key: { line, column: 1 }, value: { line, column: key.length + 3 } });
  }
  return places.size === 0 ? undefined : { values, places: placesFrom(places) };
}

function isPlain(value: string): boolean {
  return (WORDS.test(value) && !/\s$/.test(value)) || TIME.test(value);
}

function placesFrom(places: ReadonlyMap<string, { key: Place; value: Place }>): Places {
  const find = (path: readonly PropertyKey[], wanted: "key" | "value"): Place => {
    const found = places.get(String(path[0]));
    // Nothing lies deeper than a plain value.
    return found ? found[path.length === 1 ? wanted : "value"] : START;
  };
  return { key: (path) => find(path, "key"), value: (path) => find(path, "value") };
}
