import type { z } from "zod";
import { MAX_PROBLEMS } from "../model/report.ts";
import type { Fields } from "../model/source.ts";
import { type Issue, keysAt } from "./check-fields.ts";
import { intendedKey } from "./message-parts.ts";

/** Those of the fields that fit, where others do not: they are read all the same, so that all problems are reported at once. */
export interface ValidFields<Values> {
  readonly values: Values;
  /** Keys that are there and wrong, or that a misspelt one means: they are not reported as missing. */
  readonly doubtful: ReadonlySet<string>;
}

/** Fields that fit as a whole. */
export function allFields<Values>(values: Values): ValidFields<Values> {
  return { values, doubtful: new Set() };
}

/** What fits of fields that don't fit as a whole. In `schema` every key is optional. */
export function validFieldsOf<Schema extends z.ZodType>(
  { values }: Fields,
  schema: Schema,
): ValidFields<z.output<Schema>> {
  const result = schema.safeParse(values);
  if (result.success) return allFields(result.data);
  const wrong = new Set(result.error.issues.flatMap(topKeysOf));
  const known = keysAt(schema, []);
  // Beyond the reported ones, no suggestion is needed.
  const meant = [...wrong]
    .slice(0, MAX_PROBLEMS)
    .map((key) => (known.includes(key) ? key : intendedKey(key, known)));
  const fields = typeof values === "object" && values !== null ? Object.entries(values) : [];
  return {
    values: schema.parse(Object.fromEntries(fields.filter(([key]) => !wrong.has(key)))),
    doubtful: new Set(meant.filter((key) => key !== undefined)),
  };
}

function topKeysOf(issue: Issue): string[] {
  const [key] = issue.path;
  return key === undefined && issue.code === "unrecognized_keys" ? issue.keys : [String(key)];
}
