/** The words for fields that do not fit the schema. */
import type { z } from "zod";
import { closestMatch } from "../web/spelling.ts";
import { EXAMPLES } from "./schema.ts";

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
export function expectation(
  issue: z.core.$ZodIssue,
  key: string,
  value: unknown,
  source: string | undefined,
): string {
  if (value === null) return "filled in";
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  // A message of the schema's own says more than the type.
  if (issue.code !== "invalid_type" || !issue.message.startsWith("Invalid")) return issue.message;
  if (issue.expected === "string") return textExpectation(value, source);
  const shape = SHAPES[key];
  return shape === undefined ? (TYPES[issue.expected] ?? issue.message) : `written like this: ${shape}`;
}

/** What a text must be where something else is. A number is repeated as it is written: 007 is not 7. */
function textExpectation(value: unknown, source: string | undefined): string {
  if (typeof value === "number" || typeof value === "boolean")
    return `text: put it in quotes, "${source ?? value}"`;
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return `one text and not a list: write "${value.join(", ")}"`;
  return "text: put it in quotes";
}

/** Keys that hold more than a text, as they are written. */
const SHAPES: Readonly<Record<string, string>> = {
  removed: "{ time: 2025-03-20T15:30, reason: Why it was taken down }",
  corrections: "[{ time: 2025-03-20T12:40, note: What was wrong }]",
  related: "[{ title: What it is, url: https://example.org/page }]",
  footer: "[{ title: About us, url: https://example.org/about }]",
  publisher: "{ name: The Example, url: https://example.org/ }",
  require: "{ alt: warning, credit: warning }",
};

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
