/** No text takes long to read: too complex texts are rejected with the limit, and below the limits time grows with length. */
import { describe, expect, test } from "vitest";
import { readEmbed } from "../../src/parse/embeds/index.ts";
import { findVttError } from "../../src/validate/webvtt.ts";
import { COVERAGE, entry, live } from "../live.ts";
import { expectLinear } from "./growth.ts";

const TIME = "time: 2025-03-20T11:00";
const check = (body: string) => live({ ...COVERAGE, "summit/e.md": entry(TIME, `${body}\n`) }).problems;

function lines(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => line(number)).join("\n");
}

/** Lines with increasing indentation, up to `most` levels. */
function staircase(count: number, indent: string, line: string, most: number): string {
  return lines(count, (number) => indent.repeat(Math.min(number, most)) + line);
}

describe("a file that would take too long is rejected, with the limit", () => {
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
    ["attributes in unclosed braces", lines(300, () => `::image{${"a ".repeat(10)}`), "2000 attributes of"],
    ["lists that tabs indent, line by line", staircase(4900, "\t", "- x", 98), "100 levels"],
    ["lists that spaces indent, line by line", staircase(4900, "  ", "- x", 90), "5000 levels in all lines"],
    ["alternating lists", staircase(3000, "  ", "+ - x", 10), "5000 levels in all lines"],
    ["numbered lists in quotes", lines(900, () => `${"> 1. ".repeat(4)}x`), "5000 levels in all lines"],
    ["footnotes in footnotes", staircase(3000, "    ", "[^1]: x", 5), "5000 levels in all lines"],
    ["blank lines in a deep list", `${"- ".repeat(90)}x\n${"\n".repeat(4000)}`, "5000 levels in all lines"],
    ["unclosed directives", lines(3000, () => ':::quote{by="x"}'), "100 levels"],
    [
      "directives with more and more colons",
      lines(300, (number) => `${":".repeat(403 - number)}aside`),
      "400000 characters",
    ],
    [
      "many words in nested directives",
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

describe("files that people write are far below the limits", () => {
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

describe("below the limits, time grows linearly with length", () => {
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

describe("texts beside entries", () => {
  test("one transcript in many recordings is rejected, with the limit", () => {
    const video = '::video[x]{src="https://example.org/a.mp4" transcript="t.txt" credit="x"}';
    const files = { ...COVERAGE, "summit/t.txt": "word ".repeat(200_000) };
    const withVideos = (count: number) =>
      live({
        ...files,
        "summit/e.md": entry(
          TIME,
          lines(count, () => `${video}\n`),
        ),
      }).problems;
    expect(withVideos(2)).toEqual([]);
    expect(withVideos(3)).toEqual([
      'content/summit/e.md:8:1 error "t.txt" is too long beside the other transcripts here, the limit is 2 MB in one file: shorten it (media-text)',
    ]);
  });

  const CUE = "00:00:01.000 --> 00:00:02.000";
  test.each([
    ["cues", (size: number) => `WEBVTT\n\n${`${CUE}\nx\n\n`.repeat(size)}`],
    ["settings", (size: number) => `WEBVTT\n\n${CUE} ${"line:0 ".repeat(10 * size)}\nx\n`],
    [
      "blanks before an arrow",
      (size: number) => `WEBVTT\n\n00:00:01.000${" ".repeat(50 * size)}x --> y\nx\n`,
    ],
    ["arrows", (size: number) => `WEBVTT\n\n${"-->".repeat(20 * size)}\nx\n`],
    ["notes", (size: number) => `WEBVTT\n\n${"NOTE\nx\n\n".repeat(size)}`],
    ["empty lines", (size: number) => `WEBVTT${"\n".repeat(50 * size)}`],
  ] as const)("subtitles of many %s are read in linear time", (_, make) => {
    expectLinear(5000, (size) => findVttError(make(size)));
  });

  test.each([
    "<",
    "<a ",
    '<a b="c" ',
    '<blockquote class="twitter-tweet">',
    "&amp;",
    "<p></p>",
    '"',
    "(@",
  ] as const)("pasted code of many %s is read in linear time", (piece) => {
    expectLinear(50_000, (size) => readEmbed(`<blockquote class="twitter-tweet"><p>${piece.repeat(size)}`));
  });
});
