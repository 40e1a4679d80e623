/** Looking into JSON of unknown shape. Whatever is not of the expected type is as if it were absent. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; `{}` for anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; one thing is a list of one, `undefined` and `null` are none. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return asList(value).filter(isObject);
}

/** A text or number as text; `undefined` for anything else, and for a text without words. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === "number" || typeof value === "bigint" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

/** A time as JSON holds it; `undefined` where there is none. */
export function asTime(value: unknown): string | number | undefined {
  if (typeof value === "number") return value;
  return asText(value);
}

/** Whether a value says yes: `true`, 1, "1" or "true". */
export function isTruthy(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "true";
}

/** The value at a path of keys. */
export function valueAtPath(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof key === "number") at = Array.isArray(at) ? at[key] : undefined;
    else at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }
  return at;
}

/** Every object in a value that passes a test, from the outside in. Deep nesting costs no stack. */
export function findObjects(value: unknown, test: (object: JsonObject) => boolean): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length; index++) {
    const at = queue[index];
    if (isObject(at) && test(at)) found.push(at);
    if (typeof at === "object" && at !== null) for (const inner of Object.values(at)) queue.push(inner);
  }
  return found;
}
