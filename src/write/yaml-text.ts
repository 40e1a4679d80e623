/** YAML that every parser reads back as the values it was written from. */
import { Document, isScalar, Scalar, visit } from "yaml";
import { inOneLine } from "../web/whitespace.ts";

/** A value of a key. Texts are written in one line; `undefined` leaves a key out. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | FieldValues;

/** Keys with their values. */
export interface FieldValues {
  readonly [key: string]: FieldValue | undefined;
}

/** Keys whose values are times and days: they have no quotes, as in the manual. */
const TIME_KEYS: ReadonlySet<string> = new Set(["time", "updated", "embargo", "start", "end", "date"]);

/** What parsers of YAML 1.1 take for a truth value, nothing, a number, a time of day or a date. */
const AMBIGUOUS = /^(?:y|yes|n|no|on|off|true|false|null|~|[-+]?[\d.][-+\d.,:_eExXoOa-fA-F]*)$/i;

/**
 * Keys and values as YAML, one line for each key with a plain value, in the order of `keys`; keys that are not in that
 * list follow as they come. A text that could be read as anything else is put in quotes. Empty lists and, except for
 * `alt`, empty texts are left out.
 */
export function formatYaml(fields: FieldValues, keys: readonly string[]): string {
  const entries = Object.entries(fields).toSorted(([a], [b]) => rankIn(keys, a) - rankIn(keys, b));
  const plain = plainValue(Object.fromEntries(entries));
  if (plain === undefined) return "";
  const document = new Document(plain, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      const isTime = isScalar(key) && TIME_KEYS.has(String(key.value));
      if (isScalar(value) && !isTime) quoteAmbiguous(value);
    },
    Seq: (_, node) => {
      for (const item of node.items) if (isScalar(item)) quoteAmbiguous(item);
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A text as an item of a list in brackets: it holds no line break, and nothing in it ends the item or the list. */
export function formatListItem(text: string): string {
  return formatYaml({ list: [text] }, []).replace(/^list: \[([\s\S]*)\]\n$/, "$1");
}

/** A text in which halves of characters, which no file can hold, are replacement characters. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function rankIn(keys: readonly string[], key: string): number {
  const rank = keys.indexOf(key);
  return rank === -1 ? keys.length : rank;
}

function quoteAmbiguous(scalar: Scalar): void {
  if (typeof scalar.value === "string" && AMBIGUOUS.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** The value as it is written; `undefined` for one that says nothing. */
function plainValue(value: FieldValue | undefined, key = ""): unknown {
  if (typeof value === "string") {
    const text = inOneLine(replaceLoneSurrogates(value));
    return text === "" && key !== "alt" ? undefined : text;
  }
  if (isList(value)) {
    const items = value.map((item) => plainValue(item)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== "object") return value;
  const pairs = Object.entries(value).map(([inner, one]) => [inner, plainValue(one, inner)] as const);
  const kept = pairs.filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value);
}
