import type { VFile } from "vfile";
import type { z } from "zod";
import { MAX_PROBLEMS, report } from "../model/report.ts";
import type { Fields } from "../model/source.ts";
import { expectation, intendedKey, missingFieldMessage } from "./message-parts.ts";

export type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Holds fields against a schema. `undefined`, and every problem noted with its place, when they do not fit. */
export function checkFields<Schema extends z.ZodType>(
  file: VFile,
  fields: Fields,
  schema: Schema,
): z.output<Schema> | undefined {
  const result = schema.safeParse(fields.values);
  if (result.success) return result.data;
  // One more than is reported, so that a message can say that there are more.
  for (const issue of result.error.issues.slice(0, MAX_PROBLEMS + 1))
    reportIssue(file, fields, schema, issue, []);
  return undefined;
}

function reportIssue(file: VFile, fields: Fields, schema: z.ZodType, issue: Issue, base: Path): void {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") reportUnknownKeys(file, fields, schema, path, issue.keys);
  else if (issue.code === "invalid_union") reportUnion(file, fields, schema, path, issue.errors);
  else if (issue.code === "too_big" && issue.origin === "array")
    report(
      file,
      "list-long",
      { key: fieldName(path), most: String(issue.maximum) },
      fields.places.value(path),
    );
  else if (issue.code === "invalid_key") {
    const expected = issue.issues[0]?.message ?? "a plain word";
    report(file, "wrong-value", { key: String(path.at(-1)), expected }, fields.places.key(path));
  } else if (valueAt(fields.values, path) === undefined) reportMissing(file, fields, path);
  else if (isEmptyAndRequired(fields, path, schema))
    report(
      file,
      "missing-key",
      { ...missingFieldMessage(fieldName(path)), isThere: true },
      fields.places.key(path),
    );
  else
    report(
      file,
      "wrong-value",
      {
        key: fieldName(path),
        expected: expectation(
          issue,
          fieldName(path),
          valueAt(fields.values, path),
          fields.places.source(path),
        ),
      },
      fields.places.value(path),
    );
}

function reportMissing(file: VFile, fields: Fields, path: Path): void {
  const place = path.length === 1 ? { line: 1, column: 1 } : fields.places.value(path.slice(0, -1));
  report(file, "missing-key", { ...missingFieldMessage(fieldName(path)), isThere: false }, place);
}

// A key of the file's own that is there without a value is as good as missing.
function isEmptyAndRequired(fields: Fields, path: Path, schema: z.ZodType): boolean {
  const [key] = path;
  return (
    path.length === 1 &&
    isBlank(valueAt(fields.values, path)) &&
    requiredKeys(schema).some((required) => required === key)
  );
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function requiredKeys(schema: z.core.$ZodType): string[] {
  const definition = schema._zod.def as z.core.$ZodTypes["_zod"]["def"];
  if (definition.type !== "object") return [];
  return Object.keys(definition.shape).filter((key) => definition.shape[key]?._zod.optin !== "optional");
}

function reportUnknownKeys(
  file: VFile,
  fields: Fields,
  schema: z.ZodType,
  path: Path,
  keys: readonly string[],
): void {
  const known = keysAt(schema, path);
  for (const key of keys.slice(0, MAX_PROBLEMS + 1)) {
    const suggestion = intendedKey(key, known);
    const details = { key, suggestion, known: known.join(", ") };
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
  const expected = "a name, {name, role, kind}, or a list of these";
  report(file, "wrong-value", { key: fieldName(path), expected }, fields.places.value(path));
}

function isOwnType(issue: Issue): boolean {
  if (issue.code === "invalid_union")
    return issue.path.length === 0 && issue.errors.every((issues) => issues.some(isOwnType));
  return issue.path.length === 0 && issue.code === "invalid_type";
}

function fieldName(path: Path): string {
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
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
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
