import fc from "fast-check";

/** Any characters except those that are problems themselves: no page can contain them, or no writer can intend them. */
export function publishableText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: "binary", maxLength })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufffd]/gu, ""));
}
