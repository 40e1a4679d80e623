import fc from "fast-check";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { parseSimpleYaml } from "../src/parse/fast/yaml.ts";
import { parseYaml } from "../src/parse/yaml.ts";
import { rounds } from "./rounds.ts";

const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "Kallas arrives",
      "“Ja”, sagt er",
      "2025-03-20T10:05",
      "10:05",
      "true",
      "false",
      "a.svg",
      "12 dead",
      "5,000 evacuated, so far",
      "2025 - the year",
      "1 2",
      "1_000 a",
      "£5m",
      "(so) it is",
      "été",
      "Größe: 3",
      "a #1",
      "a#b",
      "It's so",
      'He said "no"',
      "no",
      "Yes",
      "a, b [c] {d}",
      '"It: is #1"',
      '"so"',
      "'so: it is'",
      '""',
      "[Eclipses, North America]",
      "[a]",
      "[a,b , c]",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "null",
      "Null",
      "TRUE",
      "~",
      "1",
      "1.5",
      "0x1",
      ".inf",
      "NaN",
      "1e3",
      "a:",
      "a: b",
      "a :b",
      "- a",
      "? a",
      "&a",
      "*a",
      "!a",
      "|",
      ">",
      "%a",
      "@a",
      "`a",
      "'a",
      "'a''b'",
      '"a\\nb"',
      '"a" b',
      '"a',
      "[]",
      "[a, ]",
      "[a: b]",
      "[a:, b]",
      "[a #b]",
      "[null, true]",
      "[1, a]",
      "[a, [b]]",
      '["a, b"]',
      "[a",
      "[*a]",
      "[a] b",
      "[ ]",
      "[-, a]",
      '"a"',
      "[a]",
      "{a: b}",
      "#a",
      "a # b",
      "2025-03-20",
      "12:30:45",
      "<<",
      "=",
      "---",
      "...",
      "a\\b",
      "a\u00a0",
      "a\u0085b",
      "a\ufeffb",
      "a\tb",
      "a\t",
      " a",
      "a ",
      "  b",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 6, unit: "binary" }).map((text) => text.replace(/[\r\n]/g, "")),
  },
);
const key = fc.constantFrom(
  "time",
  "headline",
  "kicker",
  "page-size",
  "a",
  "key",
  "draft",
  "B",
  "__proto__",
  "1a",
  "a b",
  "",
);
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(key, fc.constantFrom(": ", ": ", ": ", ":", " : ", ":  "), value)
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "# a comment",
      "  continued",
      "- item",
      "- item",
      "  - item",
      "  - item",
      "  - Two words",
      '  - "item: one"',
      "  - a: b",
      "  - 10:05",
      "  - true",
      "  - [a]",
      "   - item",
      "  -",
      "  - - a",
      "topics:",
      "topics:",
      "a:",
      "  a: b",
      "---",
      "\ta: b",
      "...",
    ),
  },
);
const yaml = fc.array(line, { maxLength: 5 }).map((lines) => `\n${lines.join("\n")}`);

test("plain keys and values that are read without the parser equal what the parser reads, positions included", () => {
  let read = 0;
  fc.assert(
    fc.property(yaml, (text) => {
      const plain = parseSimpleYaml(text);
      if (!plain) return;
      read += 1;
      const file = new VFile();
      const whole = parseYaml(file, text);
      expect(file.messages).toEqual([]);
      expect(plain.values).toEqual(whole?.values);
      const paths = [...Object.keys(plain.values as object), "missing"].flatMap((name) => [
        [name],
        [name, 0],
        [name, 1],
        [name, 0, "x"],
        [name, "x"],
      ]);
      for (const path of paths) {
        expect([path, plain.places.key(path), plain.places.value(path)]).toEqual([
          path,
          whole?.places.key(path),
          whole?.places.value(path),
        ]);
      }
    }),
    { numRuns: rounds(10_000) },
  );
  // The property would also hold if nothing qualified.
  expect(read).toBeGreaterThan(200);
});
