/** The words for fields that do not fit the schema. */
import type { z } from "zod";
import { closestMatch } from "../web/spelling.ts";
import { EMPTY_VALUE_HINTS, EXAMPLES } from "./schema.ts";

const TYPES: Readonly<Record<string, string>> = {
  string: "text: put it in quotes",
  boolean: "true or false, without quotes",
  array: "a list: [one, two], or a line with a hyphen for each",
  object: "keys with values under it",
  record: "keys with values under it",
  number: "a number",
  int: "a whole number",
};

/** What a value must be, behind `"key" must be`. */
export function expectation(issue: z.core.$ZodIssue, key: string, value: unknown): string {
  if (value === null)
    return key === "alt" || key === "credit" ? EMPTY_VALUE_HINTS[key] : "filled in, or left out";
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  // A message of the schema's own says more than the type.
  if (issue.code !== "invalid_type" || !issue.message.startsWith("Invalid")) return issue.message;
  const isBare = issue.expected === "string" && (typeof value === "number" || typeof value === "boolean");
  return isBare ? `text: put it in quotes, "${value}"` : (TYPES[issue.expected] ?? issue.message);
}

/** For the problem that a key is missing. */
export function missingFieldMessage(key: string): { key: string; example: string } {
  return { key, example: EXAMPLES[key] ?? `${key}: …` };
}

/** The known key that an unknown one is a misspelling of, or that means the same in another program. */
export function intendedKey(key: string, known: readonly string[]): string | undefined {
  return SYNONYMS.get(key.toLowerCase())?.find((word) => known.includes(word)) ?? closestMatch(key, known);
}

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["title", ["headline"]],
  ["headline", ["title"]],
  ["date", ["time"]],
  ["datetime", ["time"]],
  ["tags", ["topics"]],
  ["categories", ["topics"]],
  ["by", ["author"]],
  ["byline", ["author"]],
  ["photo", ["image"]],
  ["picture", ["image"]],
  ["source", ["credit"]],
  ["captions", ["subtitles"]],
  ["track", ["subtitles"]],
  ["slug", ["id"]],
  ["location", ["place"]],
  ["description", ["standfirst"]],
  ["baseurl", ["url"]],
  ["lang", ["language"]],
  ["redirect_from", ["aliases"]],
]);
