import fc from "fast-check";
import { expect, test } from "vitest";
import { formatLedger, parseLedger } from "../../src/ledger/file-format.ts";

const digest = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const path = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', "\\", "\n", "/", ".", "a", "é") }),
  )
  .filter((name) => !name.startsWith("/") && !name.split(/[/\\]/).includes(".."));
const manifest = fc.uniqueArray(fc.tuple(path, digest), { selector: ([name]) => name });

/** By code units, which is how they are compared. */
const inOrder = (files: readonly (readonly [string, string])[]) =>
  files.toSorted(([a], [b]) => (a < b ? -1 : 1));

test("a manifest is JSON that says of each file in order of paths what it was, whatever it is called", () => {
  fc.assert(
    fc.property(manifest, (files) => {
      const text = formatLedger(new Map(files));
      const read: unknown = JSON.parse(text);
      expect(Object.entries(read ?? {}).toSorted()).toEqual(files.toSorted());
      expect([...(parseLedger(text) ?? [])]).toEqual(inOrder(files));
      // One file a line, with a line around them all.
      expect(text.split("\n").length).toBe(files.length === 0 ? 2 : files.length + 3);
    }),
  );
});

test("a manifest that is set in another way says the same", () => {
  fc.assert(
    fc.property(manifest, fc.constantFrom(0, 2, "\t"), (files, indent) => {
      const text = JSON.stringify(Object.fromEntries(files), null, indent);
      expect([...(parseLedger(text) ?? [])].toSorted()).toEqual(files.toSorted());
    }),
  );
});

test("a manifest that is spoilt anywhere says what JSON says, or nothing", () => {
  const whole = new Map(["a/index.html", "b/é.html", 'c/".html'].map((name) => [name, "0".repeat(64)]));
  const text = formatLedger(whole);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ unit: "binary", maxLength: 2 }), (at, letters) => {
      const changed = text.slice(0, at) + letters + text.slice(at + 1);
      // With another beginning it is left to JSON as a whole.
      expect(parseLedger(changed)).toEqual(parseLedger(` ${changed}`));
    }),
    { numRuns: 500 },
  );
});

test("a manifest names no file outside of its folder, and no digest that is none", () => {
  const sum = "f".repeat(64);
  for (const name of ["/etc/passwd", "../a", "a/../../b", "a\\\\..\\\\b"])
    expect(parseLedger(`{\n "${name}": "${sum}"\n}\n`)).toBe(undefined);
  for (const wrong of [sum.slice(1), `${sum}f`, sum.toUpperCase(), "g".repeat(64), ""])
    expect(parseLedger(`{\n "index.html": "${wrong}"\n}\n`)).toBe(undefined);
});
