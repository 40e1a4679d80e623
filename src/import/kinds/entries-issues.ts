/** What is wrong in a file of asrun's own format, in words. */
import type * as z from "zod";

const EXPECTED: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object with keys",
  string: "text",
};

const SCHEMA = '"asrun schema entries" prints what is allowed';

/** An issue with its place: `entries[3].headline: it must be text`. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  return `${placeOf(issue.path)}: ${reasonOf(issue)}`;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return /received undefined$/.test(issue.message)
        ? "it is missing"
        : `it must be ${EXPECTED[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `there is no key ${issue.keys.map((key) => `"${key.slice(0, 60)}"`).join(", ")}: ${SCHEMA}`;
    case "invalid_union":
      return `it has another form than it must have: ${SCHEMA}`;
    case "custom":
      return issue.message;
    case "too_small":
      return issue.origin === "string" ? "it must not be empty" : issue.message;
    default:
      return `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}: ${SCHEMA}`;
  }
}

/** `entries[3].headline` */
function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return parts.join("").replace(/^\./, "") || "the file";
}
