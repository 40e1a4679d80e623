/** Inputs that take a program a long time. */
import { COVERAGE, entry } from "../../live.ts";
import { afterTime, type Case, inBody, inSite } from "../case.ts";

/** Six coverages with twenty older slugs each. */
const RENAMED = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => {
    const older = Array.from({ length: 20 }, (_, old) => `old-${index}-${old}`).join(", ");
    return [
      [`day-${index}/index.md`, entry(`title: Day ${index}\naliases: [${older}]`, "")],
      [`day-${index}/a.md`, entry("time: 2025-03-20T10:05")],
    ];
  }).flat(),
);

export const cases: readonly Case[] = [
  {
    name: "more older slugs than a host accepts",
    files: RENAMED,
    expected: [
      'content warning the file _redirects has 120 rules with "*", and Cloudflare Pages takes 100: if your host refuses it, delete _redirects before the upload, the pages at the older addresses do the same (redirects-limit)',
    ],
  },
  {
    name: "an entry of five megabytes",
    files: inBody("Words. ".repeat(750_000)),
    expected: [
      "content/summit/1005-kallas-arrives.md:1:1 error 5.0 MB is too large for a text file, the limit is 1 MB: divide it into several entries (file-too-large)",
    ],
  },
  {
    name: "a site.yml of two megabytes",
    files: inSite("#".repeat(2_000_000)),
    expected: [
      "content/site.yml:1:1 error 1.9 MB is too large for a text file, the limit is 1 MB: divide it into several entries (file-too-large)",
    ],
  },
  {
    name: "fifty thousand unknown keys, of which two hundred are reported",
    files: inSite(Array.from({ length: 50_000 }, (_, number) => `unknown${number}: x`).join("\n")),
    expected: [
      "content/site.yml error more problems than 200 are in this file: fix these first (more-problems)",
      ...Array.from(
        { length: 200 },
        (_, number) =>
          `content/site.yml:${number + 5}:1 error unknown key "unknown${number}"; known here: title, url, language, timezone, publisher, page-size, require, tag-base, logo, icon, footer, cards, hsts, search (unknown-key)`,
      ),
    ],
  },
  {
    name: "twenty thousand quotes in one",
    files: inBody(">".repeat(20_000)),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "twenty thousand quotes in one, with spaces",
    files: inBody("> ".repeat(20_000)),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "five thousand alternating quotes and lists",
    files: inBody("> - 1. ".repeat(5_000)),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "lists with increasing indentation",
    files: inBody(Array.from({ length: 600 }, (_, depth) => `${"  ".repeat(depth)}- Words`).join("\n")),
    expected: [
      "content/summit/1005-kallas-arrives.md:103:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "quotes with increasing nesting",
    files: inBody(Array.from({ length: 300 }, (_, depth) => `${">".repeat(depth)} Words`).join("\n")),
    expected: [
      "content/summit/1005-kallas-arrives.md:104:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 100 levels: make them flatter (too-deep)",
    ],
  },
  {
    name: "twenty thousand asterisks around a word",
    files: inBody(`${"*".repeat(10_000)}word${"*".repeat(10_000)}`),
    expected: [
      "content/summit/1005-kallas-arrives.md:4:1 error quotes, lists, directives or emphasis are nested too deeply to be read, the limit is 1000 emphases in one line: make them flatter (too-deep)",
    ],
  },
  {
    name: "twenty thousand brackets",
    files: inBody("[".repeat(20_000)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:4001 error more than 4000 of the sign "[" in one file, which would take too long to read: divide it into several entries (too-many-signs)',
    ],
  },
  {
    name: "twenty thousand unclosed pictures",
    files: inBody("![".repeat(20_000)),
    expected: [
      'content/summit/1005-kallas-arrives.md:4:8002 error more than 4000 of the sign "[" in one file, which would take too long to read: divide it into several entries (too-many-signs)',
    ],
  },
  {
    name: "more problems in one file than are reported",
    files: inBody("[words](x)\n\n".repeat(300)),
    expected: [
      "content/summit/1005-kallas-arrives.md error more problems than 200 are in this file: fix these first (more-problems)",
      ...Array.from(
        { length: 200 },
        (_, number) =>
          `content/summit/1005-kallas-arrives.md:${4 + 2 * number}:1 error the link "x" would lead elsewhere from every page: name the other entry's file (1005-example.md), or write the whole address with https:// (relative-link)`,
      ),
    ],
  },
  {
    name: "a line of half a megabyte is not a problem",
    files: inBody("word ".repeat(100_000)),
    expected: [],
  },
  {
    name: "an alias bomb of nine levels",
    files: afterTime(
      `a: &a [x, x]\n${[..."bcdefghi"].map((key, n) => `${key}: &${key} [*${"abcdefgh"[n]}, *${"abcdefgh"[n]}]`).join("\n")}`,
    ),
    expected: [
      'content/summit/1005-kallas-arrives.md:3:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:4:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:5:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:6:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:7:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:8:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:9:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:10:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
      'content/summit/1005-kallas-arrives.md:11:4 error a value can\'t begin with "&" (to YAML it is an anchor or an alias, which are not read): put the whole value in quotes (yaml-alias)',
    ],
  },
  {
    name: "a people.yml of hundreds of thousands of brackets",
    files: { ...COVERAGE, "people.yml": `ada:\n  name: ${"[,".repeat(60_000)}\n` },
    expected: [
      'content/people.yml:2:1 error more than 100,000 signs of YAML (such as ":", "," and "[") in one file, which would take too long to read: remove what is not needed (yaml-too-complex)',
    ],
  },
];
