import type { VFile } from "vfile";
import type { z } from "zod";
import { report } from "../model/report.ts";
import type { Fields } from "../model/source.ts";
import { nearest } from "../web/spelling.ts";
import { EXAMPLES } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Holds fields against a schema. `undefined`, and every problem noted with its place, when they do not fit. */
export function check<Schema extends z.ZodType>(
  file: VFile,
  fields: Fields,
  schema: Schema,
): z.output<Schema> | undefined {
  const result = schema.safeParse(fields.values);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(file, fields, schema, issue, []);
  return undefined;
}

function reportIssue(file: VFile, fields: Fields, schema: z.ZodType, issue: Issue, base: Path): void {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") reportUnknownKeys(file, fields, schema, path, issue.keys);
  else if (issue.code === "invalid_union") reportUnion(file, fields, schema, path, issue.errors);
  else if (issue.code === "invalid_key") {
    const expected = issue.issues[0]?.message ?? "a plain word";
    report(file, "wrong-value", { key: String(path.at(-1)), expected }, fields.places.key(path));
  } else if (valueAt(fields.values, path) === undefined) reportMissing(file, fields, path);
  else
    report(
      file,
      "wrong-value",
      { key: keyOf(path), expected: expectation(issue, fields, path) },
      fields.places.value(path),
    );
}

function reportMissing(file: VFile, fields: Fields, path: Path): void {
  const key = keyOf(path);
  const place = path.length === 1 ? { line: 1, column: 1 } : fields.places.value(path.slice(0, -1));
  report(file, "missing-key", { key, example: EXAMPLES[key] ?? `${key}: …` }, place);
}

function reportUnknownKeys(
  file: VFile,
  fields: Fields,
  schema: z.ZodType,
  path: Path,
  keys: readonly string[],
): void {
  const known = keysAt(schema, path);
  for (const key of keys) {
    const details = { key, suggestion: nearest(key, known), known: known.join(", ") };
    report(file, "unknown-key", details, fields.places.key([...path, key]));
  }
}

// The branch that is meant is the one whose type fits: its complaints lie deeper than the value itself.
function reportUnion(
  file: VFile,
  fields: Fields,
  schema: z.ZodType,
  path: Path,
  branches: readonly (readonly Issue[])[],
): void {
  const meant = branches.find((issues) => !issues.some((issue) => isOwnType(issue)));
  for (const issue of meant ?? []) reportIssue(file, fields, schema, issue, path);
  if (meant) return;
  const expected = "a name, {name, role}, or a list of these";
  report(file, "wrong-value", { key: keyOf(path), expected }, fields.places.value(path));
}

function isOwnType(issue: Issue): boolean {
  if (issue.code === "invalid_union")
    return issue.path.length === 0 && issue.errors.every((issues) => issues.some(isOwnType));
  return issue.path.length === 0 && issue.code === "invalid_type";
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text: put it in quotes",
  boolean: "true or false, without quotes",
  array: "a list: [one, two], or a line with a hyphen for each",
  object: "keys with values under it",
  record: "keys with values under it",
  number: "a number",
  int: "a whole number",
};

function expectation(issue: Issue, fields: Fields, path: Path): string {
  if (valueAt(fields.values, path) === null) return "filled in, or left out";
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? issue.message;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  return issue.message;
}

function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? path.at(-1) ?? "");
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === "object" && found !== null && Object.hasOwn(found, step)
        ? Reflect.get(found, step)
        : undefined,
    value,
  );
}

/** The keys that a schema knows at a path, through lists, unions and optional fields. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const definition = schema._zod.def as z.core.$ZodTypes["_zod"]["def"];
  switch (definition.type) {
    case "object": {
      const [step, ...rest] = path;
      if (step === undefined) return Object.keys(definition.shape);
      const inner = definition.shape[String(step)];
      return inner ? keysAt(inner, rest) : [];
    }
    case "array":
      return keysAt(definition.element, path.slice(1));
    case "record":
      return keysAt(definition.valueType, path.slice(1));
    case "optional":
      return keysAt(definition.innerType, path);
    case "union":
      return [...new Set(definition.options.flatMap((option) => keysAt(option, path)))];
    default:
      return [];
  }
}
