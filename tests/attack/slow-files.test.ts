/** No text keeps the reader busy: what would is refused with the limit in words, and below the limits time grows with length. */
import { describe, expect, test } from "vitest";
import { COVERAGE, entry, live } from "../live.ts";
import { expectLinear } from "./growth.ts";

const TIME = "time: 2025-03-20T11:00";
const check = (body: string) => live({ ...COVERAGE, "summit/e.md": entry(TIME, `${body}\n`) }).problems;

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => line(number)).join("\n");
}

/** Lines that are indented ever more, up to `most` times. */
function staircase(count: number, indent: string, line: string, most: number): string {
  return lines(count, (number) => indent.repeat(Math.min(number, most)) + line);
}

describe("a file that would take long is refused, with the limit", () => {
  test.each([
    ["attributes of one directive", `::image[x]{${"a=b ".repeat(90_000)}}`, "2000 attributes of directives"],
    [
      "attributes without values",
      `:::aside{${"a ".repeat(90_000)}}\nx\n:::`,
      "2000 attributes of directives",
    ],
    ["classes", `::image{${".a".repeat(90_000)}}`, "2000 attributes of directives"],
    [
      "attributes of many directives",
      lines(300, () => `> - ::image{${"a ".repeat(10)}}`),
      "2000 attributes of",
    ],
    [
      "attributes in braces that never end",
      lines(300, () => `::image{${"a ".repeat(10)}`),
      "2000 attributes of",
    ],
    ["lists that tabs indent, line by line", staircase(4900, "\t", "- x", 98), "100 levels"],
    ["lists that spaces indent, line by line", staircase(4900, "  ", "- x", 90), "5000 levels in all lines"],
    ["lists by turns", staircase(3000, "  ", "+ - x", 10), "5000 levels in all lines"],
    ["numbered lists in quotes", lines(900, () => `${"> 1. ".repeat(4)}x`), "5000 levels in all lines"],
    ["footnotes in footnotes", staircase(3000, "    ", "[^1]: x", 5), "5000 levels in all lines"],
    ["blank lines in a deep list", `${"- ".repeat(90)}x\n${"\n".repeat(4000)}`, "5000 levels in all lines"],
    ["directives that never end", lines(3000, () => ':::quote{by="x"}'), "100 levels"],
    [
      "directives of ever more colons",
      lines(300, (number) => `${":".repeat(403 - number)}aside`),
      "400000 characters",
    ],
    [
      "many words in directives in directives",
      `${lines(20, () => ":::aside")}\n${"word ".repeat(20_000)}`,
      "400000 characters in directives inside of directives",
    ],
    ["exclamation marks", "!".repeat(300_000), '10000 of the sign "!"'],
    ["links", "[x](https://example.org/) ".repeat(1001), '1000 of the sign "]"'],
  ])("%s", (_, body, limit) => {
    const [problem = "", ...others] = check(body);
    expect(problem).toMatch(/\((too-deep|too-many-signs)\)$/);
    expect(problem).toContain(limit);
    expect(others).toEqual([]);
  });
});

describe("what people write is far below the limits", () => {
  test.each([
    ["a list in a list in a list, of a hundred items", lines(100, (n) => `${"  ".repeat(n % 3)}- x`)],
    ["a quote in an aside", ":::::aside\n\n::::aside\n\n:::quote{by=x source=x}\nx\n:::\n\n::::\n\n:::::"],
    ["two hundred asides", lines(200, () => ":::aside\nx\n:::\n")],
    ["two hundred asides in lists", lines(200, () => "1. x\n\n   :::aside\n   x\n   :::\n")],
    ["code that is indented deeply", `\`\`\`\n${lines(200, (n) => `${"\t".repeat(n % 8)}- x`)}\n\`\`\``],
    ["a long caption", `:::aside\n${"words {in braces} ".repeat(500)}\n:::`],
  ])("%s", (_, body) => {
    expect(check(body)).toEqual([]);
  });
});

describe("below the limits time grows with length", () => {
  test.each([
    ["attributes", 90, (size: number) => lines(size, () => `::image[x]{${"a=b ".repeat(9)}}`)],
    ["levels of lists", 350, (size: number) => staircase(size, "  ", "- x", 5)],
    ["footnotes", 400, (size: number) => lines(size, (n) => `x[^${n}]\n\n[^${n}]: y\n`)],
    ["links", 480, (size: number) => "[x](https://example.org/) ".repeat(size)],
    ["links to entries that are not there", 480, (size: number) => lines(size, (n) => `[x](e${n}.md)\n`)],
    ["emphases over many lines", 1000, (size: number) => "**a** *b\n".repeat(size / 2)],
    ["backticks", 1000, (size: number) => "`a ".repeat(size)],
    [
      "cells",
      80,
      (size: number) => `|${"a|".repeat(20)}\n|${"-|".repeat(20)}\n${`|${"a|".repeat(20)}\n`.repeat(size)}`,
    ],
    ["definitions", 480, (size: number) => lines(size, (n) => `[a${n}]: /x`)],
    [
      "words in nested directives",
      5000,
      (size: number) => `:::::aside\n::::aside\n:::aside\n${"word ".repeat(size)}\n:::\n::::\n:::::`,
    ],
  ] as const)("%s", (_, size, body) => {
    expectLinear(size, (count) => check(body(count)));
  });
});
