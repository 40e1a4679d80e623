import { describe, expect, it, test } from "vitest";
import { PROBLEMS } from "../../src/model/problems.ts";
import { ParseCache } from "../../src/parse/parse-cache.ts";
import { type Case, folderOf, linesOf, linesOfCase } from "./case.ts";
import { cases as addresses } from "./cases/addresses.ts";
import { cases as body } from "./cases/body.ts";
import { cases as faults } from "./cases/faults.ts";
import { cases as folder } from "./cases/folder.ts";
import { cases as frontMatter } from "./cases/front-matter.ts";
import { cases as held } from "./cases/held.ts";
import { cases as large } from "./cases/large.ts";
import { cases as links } from "./cases/links.ts";
import { cases as media } from "./cases/media.ts";
import { cases as past } from "./cases/past.ts";
import { cases as people } from "./cases/people.ts";
import { cases as quotes } from "./cases/quotes.ts";
import { cases as recordings } from "./cases/recordings.ts";
import { cases as site } from "./cases/site.ts";
import { cases as slips } from "./cases/slips.ts";
import { cases as statics } from "./cases/statics.ts";
import { cases as time } from "./cases/time.ts";

const subjects = {
  folder,
  faults,
  "front matter": frontMatter,
  time,
  addresses,
  media,
  recordings,
  quotes,
  links,
  body,
  slips,
  people,
  site,
  past,
  held,
  large,
  "static files": statics,
} satisfies Record<string, readonly Case[]>;

const all: readonly Case[] = Object.values(subjects).flat();

describe.each(Object.entries(subjects))("asrun check, %s", (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    expect(linesOfCase(one)).toEqual(one.expected);
  });
});

describe("the catalogue of problems", () => {
  const printed = all.flatMap(({ expected }) => expected).join("\n");

  it.each(Object.keys(PROBLEMS))("%s is covered by a case", (name) => {
    expect(printed).toContain(`(${name})`);
  });

  it("is covered by cases that fit on a screen, except those that are large on purpose", () => {
    const lines = ({ files }: Case) =>
      Object.values(files).reduce((sum, text) => sum + String(text).split("\n").length, 0);
    const long = all.filter((one) => !subjects.large.includes(one) && lines(one) > 40);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it("has no two cases with the same name", () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("the order in which the file system lists its files changes nothing", () => {
  for (const { files, faults: failing, expected } of folder) {
    const backwards = Object.fromEntries(Object.entries(files).reverse());
    expect(linesOf(folderOf(backwards, failing))).toEqual(expected);
  }
});

test("with a cache that has parsed many states of each file, the same problems are reported", () => {
  const parsedBefore = new ParseCache();
  for (const one of all) {
    if (one.published) continue;
    const lines = () => linesOfCase(one, parsedBefore);
    expect([one.name, lines(), lines()]).toEqual([one.name, one.expected, one.expected]);
  }
});
