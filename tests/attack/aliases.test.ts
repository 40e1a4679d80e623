/** Aliases create redirect pages, no copies of media, and no more pages than a documented limit. */
import { describe, expect, test } from "vitest";
import { countRedirects } from "../../src/assemble/redirects.ts";
import { entry, type Files, live, SVG } from "../live.ts";

const listOf = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => `${name}${n}`).join(", ");

interface Sizes {
  readonly entries: number;
  readonly aliases: number;
  readonly slugs: number;
}

function filesOf({ entries, aliases, slugs }: Sizes): Files {
  const written = Array.from({ length: entries }, (_, number) => [
    `summit/e${number}.md`,
    entry(
      `time: 2025-03-20T11:00\naliases: [${listOf(aliases, `e${number}-`)}]`,
      '::image[x]{src="a.svg" alt="" credit="x"}\n',
    ),
  ]);
  return {
    "summit/index.md": entry(`title: The summit\naliases: [${listOf(slugs, "old")}]`, ""),
    "summit/a.svg": SVG,
    ...Object.fromEntries(written),
  };
}

const isRedirect = (contents: string) => /<meta http-equiv="refresh"/.test(contents);

test("each media file is published once, whatever the older slugs of the coverage", () => {
  const media = (slugs: number) =>
    [...live(filesOf({ entries: 3, aliases: 1, slugs })).outputs].filter(([, contents]) =>
      contents.startsWith("file:content/"),
    );
  expect(media(0)).toHaveLength(1);
  expect(media(20)).toEqual(media(0));
});

test("below an older slug are redirect pages, feeds and data, and _redirects redirects its media", () => {
  const { outputs, page } = live(filesOf({ entries: 3, aliases: 2, slugs: 2 }));
  const older = [...outputs].filter(([path]) => path.startsWith("old0/"));
  expect(older.length).toBeGreaterThan(3 * 3);
  const others = older.filter(([, contents]) => !isRedirect(contents)).map(([path]) => path);
  expect(others.toSorted()).toEqual(["old0/atom.xml", "old0/coverage.json", "old0/feed.json"]);
  expect(page("_redirects")).toContain("/live/old0/* /live/summit/:splat 301\n");
});

test("the number of redirect pages is the number that the limit counts", () => {
  const { outputs, archive } = live(filesOf({ entries: 120, aliases: 2, slugs: 3 }));
  const pages = [...outputs.values()].filter(isRedirect);
  expect(pages).toHaveLength(archive?.coverages[0] ? countRedirects(archive.coverages[0]) : -1);
});

describe("too many aliases are a problem that names the limit", () => {
  test("of one coverage", () => {
    expect(live(filesOf({ entries: 1, aliases: 0, slugs: 21 })).problems).toEqual([
      'content/summit/index.md:3:10 error "aliases" is a list of more than 20: shorten it (list-long)',
    ]);
  });

  test("of one entry", () => {
    expect(live(filesOf({ entries: 1, aliases: 101, slugs: 0 })).problems).toEqual([
      'content/summit/e0.md:3:10 error "aliases" is a list of more than 100: shorten it (list-long)',
    ]);
  });

  test("of both together", () => {
    expect(live(filesOf({ entries: 20, aliases: 100, slugs: 20 })).problems).toEqual([
      "content/summit/index.md:3:1 error aliases make 42900 redirect pages in this coverage, the limit is 2000: remove those that were never published; each of the coverage's 20 makes a page for every id and alias of its entries (too-many-redirects)",
    ]);
  });

  test("but not of a large coverage that was imported and renamed twice", () => {
    expect(live(filesOf({ entries: 300, aliases: 2, slugs: 2 })).problems).toEqual([]);
  });
});
