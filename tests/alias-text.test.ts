/** `--fix` writes an alias into a front matter and changes nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addAlias } from "../src/write/aliases.ts";

const FORMS: readonly (readonly [string, string, string, string])[] = [
  ["no aliases", "time: 10:05\n", "time: 10:05\naliases: [x]\n", "time: 10:05\naliases: [x]\n"],
  ["an empty list", "aliases: []\n", "aliases: [x]\n", "aliases: [x]\n"],
  [
    "a key without a value",
    "aliases:\nkey: true\n",
    "aliases: [x]\nkey: true\n",
    "aliases: [x]\nkey: true\n",
  ],
  ["an empty text", `aliases: ""\n`, "aliases: [x]\n", "aliases: [x]\n"],
  ["nothing, with a comment", "aliases: # none\n", "aliases: [x] # none\n", "aliases: [x] # none\n"],
  ["null", "aliases: null # none\n", "aliases: [x] # none\n", "aliases: [x] # none\n"],
  [
    "a list in brackets",
    "aliases: [a, b] # old\n",
    "aliases: [x, a, b] # old\n",
    "aliases: [a, b, x] # old\n",
  ],
  ["quotes", `aliases: ["a", 'b']\n`, `aliases: [x, "a", 'b']\n`, `aliases: ["a", 'b', x]\n`],
  [
    "brackets on several lines",
    "aliases: [\n  a,\n  b,\n]\n",
    "aliases: [\n  x, a,\n  b,\n]\n",
    "aliases: [\n  a,\n  b, x,\n]\n",
  ],
  [
    "a list of lines",
    "aliases:\n  - a\n  - b # B\nkey: true\n",
    "aliases:\n  - x\n  - a\n  - b # B\nkey: true\n",
    "aliases:\n  - a\n  - b # B\n  - x\nkey: true\n",
  ],
  [
    "lines without indentation",
    "aliases:\n- a\ntime: 10:05\n",
    "aliases:\n- x\n- a\ntime: 10:05\n",
    "aliases:\n- a\n- x\ntime: 10:05\n",
  ],
  [
    "a comment in the list",
    "aliases:\n  # imported\n  - a\n",
    "aliases:\n  # imported\n  - x\n  - a\n",
    "aliases:\n  # imported\n  - a\n  - x\n",
  ],
];

describe.each(FORMS)("with %s", (_, matter, first, last) => {
  const body = "\nWords.\n\n---\naliases: [not, these]\n---\n";

  test.each([
    ["Unix line endings", (text: string) => text],
    ["Windows line endings", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
  ])("and %s, the alias comes first or last and every other byte stays", (_name, form) => {
    const file = (inside: string) => form(`---\n${inside}---\n${body}`);
    expect(addAlias(file(matter), "x", true)).toBe(file(first));
    expect(addAlias(file(matter), "x", false)).toBe(file(last));
  });
});

test("an alias that YAML would read as a number or boolean is quoted", () => {
  const alias = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        alias,
        fc.constantFrom("true", "null", "2019", "1e5", "0x1f", "no", "urn:x:y", "a, b", "#x", "x]", "-", "é"),
      ),
      (name) => {
        const matter = /^---\n([\s\S]*?)---\n/.exec(
          addAlias("---\naliases: [a]\n---\n", name, false) ?? "",
        )?.[1];
        expect(parse(matter ?? "")).toEqual({ aliases: ["a", name] });
      },
    ),
  );
});

test.each([
  ["no front matter", "Words.\n"],
  ["aliases that are not a list", "---\naliases: a\n---\n"],
  ["YAML that can't be read", "---\naliases: [a\n---\n"],
])("%s stays unchanged", (_, text) => {
  expect(addAlias(text, "x", false)).toBeUndefined();
});
