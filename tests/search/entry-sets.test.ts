import fc from "fast-check";
import { expect, test } from "vitest";
import { formatOrder, readOrder } from "../../src/search/query/coverage-order.ts";
import { decodeEntries, encodeEntries } from "../../src/search/query/entry-sets.ts";

/** Ascending numbers below a size, and some of them. */
const someEntries = fc.array(fc.constantFrom("", "all", "inHeadline"), { maxLength: 70 }).map((marks) => {
  const numbersWith = (isWanted: (mark: string) => boolean) =>
    marks.flatMap((mark, number) => (isWanted(mark) ? [number] : []));
  return {
    size: marks.length,
    entries: {
      all: numbersWith((mark) => mark !== ""),
      inHeadline: numbersWith((mark) => mark === "inHeadline"),
    },
  };
});

test("any set of entries is read from the index as it was written", () => {
  fc.assert(
    fc.property(someEntries, ({ size, entries }) => {
      expect(decodeEntries(encodeEntries(entries, size), size)).toEqual(entries);
    }),
    { numRuns: 500 },
  );
});

test("the order of coverages is read as it was written, for any order", () => {
  const firsts = [40, 0, 8, 8, 24];
  fc.assert(
    fc.property(fc.array(fc.nat(firsts.length - 1)), (coverages) => {
      expect(readOrder(formatOrder(coverages, firsts), firsts)).toEqual(coverages);
    }),
  );
});

test("few entries of many take few characters, and all entries take no more", () => {
  const all = Array.from({ length: 100_000 }, (_, number) => number);
  expect(encodeEntries({ all: [99_999], inHeadline: [] }, 100_000).length).toBeLessThanOrEqual(4);
  expect(encodeEntries({ all, inHeadline: all }, 100_000).length).toBeLessThan(12);
});

test("a damaged text is read without an error, as a set of numbers below the size", () => {
  for (const text of ["", "AAAA", "________", "gUQIA!ü"])
    for (const number of decodeEntries(text, 100).all) expect(number).toBeLessThan(100);
});
