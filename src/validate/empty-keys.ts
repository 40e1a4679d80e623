import type { z } from "zod";
import type { Fields } from "../model/source.ts";
import { hasWords } from "../web/whitespace.ts";

type Definition = z.core.$ZodTypes["_zod"]["def"];

/**
 * Fields without the optional keys that have no value (`kicker:`, `kicker: ""`): editors with forms write every key of
 * a form. Only `alt: ""` has a meaning. The fields themselves when there are none; required keys stay, to be reported.
 */
export function withoutEmptyKeys(fields: Fields, schema: z.core.$ZodType): Fields {
  const values = withoutEmpty(fields.values, schema);
  return values === fields.values ? fields : { ...fields, values };
}

function withoutEmpty(value: unknown, schema: z.core.$ZodType): unknown {
  const definition = schema._zod.def as Definition;
  switch (definition.type) {
    case "optional":
      return withoutEmpty(value, definition.innerType);
    case "union":
      return definition.options.reduce<unknown>((kept, option) => withoutEmpty(kept, option), value);
    case "array":
      return Array.isArray(value) ? itemsWithoutEmpty(value, definition.element) : value;
    case "record":
      return isMap(value) ? membersOf(value, () => definition.valueType) : value;
    case "object":
      return isMap(value)
        ? membersOf(value, (key) =>
            Object.hasOwn(definition.shape, key) ? definition.shape[key] : undefined,
          )
        : value;
    default:
      return value;
  }
}

function itemsWithoutEmpty(items: readonly unknown[], schema: z.core.$ZodType): readonly unknown[] {
  const kept = items.map((item) => withoutEmpty(item, schema));
  return kept.some((item, index) => item !== items[index]) ? kept : items;
}

/** The members of a map without empty ones that `schemaOf` calls optional; the same map when nothing changes. */
function membersOf(map: object, schemaOf: (key: string) => z.core.$ZodType | undefined): object {
  let isChanged = false;
  const kept = Object.entries(map).flatMap(([key, value]: [string, unknown]) => {
    const schema = schemaOf(key);
    const member = schema ? withoutEmpty(value, schema) : value;
    const isLeftOut = schema?._zod.optin === "optional" && isEmpty(key, member);
    isChanged ||= isLeftOut || member !== value;
    return isLeftOut ? [] : [[key, member] as const];
  });
  return isChanged ? Object.fromEntries(kept) : map;
}

function isEmpty(key: string, value: unknown): boolean {
  if (typeof value === "string") return key !== "alt" && !hasWords(value);
  // A group whose keys are all left out says nothing either.
  return value === null || (isMap(value) && Object.keys(value).length === 0);
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
