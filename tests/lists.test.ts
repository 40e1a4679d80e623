/** Lists with more than one page: full pages, counted from the oldest, never change. */
import { describe, expect, test } from "vitest";
import { entry, type Files, type Live, live } from "./live.ts";
import { all, only, readPage, readXml, textOf } from "./page.ts";

/** Coverages c-1 to c-`count`, one per day, the last the newest, each with an entry on one topic. */
function coverages(count: number): Files {
  const files = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10);
    return [
      [`c-${index + 1}/index.md`, `---\ntitle: Coverage ${index + 1}\n---\n`],
      [`c-${index + 1}/first.md`, entry(`time: ${day}T10:00\nheadline: News\ntopics: [Rivers]`)],
    ];
  });
  return Object.fromEntries(files.flat());
}

/** One live coverage with `count` entries by one author on one topic, a minute apart. */
function entries(count: number): Files {
  const files = Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2020, 0, 1, 0, index)).toISOString().slice(0, 16);
    return [
      `long/e-${index + 1}.md`,
      entry(`time: ${time}\nheadline: News ${index + 1}\nauthor: Ada\ntopics: [Rivers]`),
    ];
  });
  return { "long/index.md": "---\ntitle: Long\nstatus: live\n---\n", ...Object.fromEntries(files) };
}

/** The targets of links in the main part of a page that match a pattern, in order, each once. */
function linksIn(archive: Live, path: string, pattern: RegExp): string[] {
  const { root } = readPage(archive.page(path));
  const links = all(only(root, "main"), "a").map(({ attributes }) => attributes.href ?? "");
  return [...new Set(links.filter((link) => pattern.test(link)))];
}

const COVERAGES = /\/c-\d+\/$/;
const slug = (number: number) => `/live/c-${number}/`;

describe("the front page of 60 coverages", () => {
  const archive = live(coverages(60));

  test("shows the newest 36, and a numbered page has 24", () => {
    const newest = Array.from({ length: 36 }, (_, index) => slug(60 - index));
    expect(linksIn(archive, "index.html", COVERAGES)).toEqual(newest);
    const oldest = Array.from({ length: 24 }, (_, index) => slug(24 - index));
    expect(linksIn(archive, "page/1/index.html", COVERAGES)).toEqual(oldest);
    expect([...archive.outputs.keys()].filter((path) => /^page\//.test(path))).toEqual(["page/1/index.html"]);
  });

  test("links to the older page and back", () => {
    expect(linksIn(archive, "index.html", /\/page\//)).toEqual(["/live/page/1/"]);
    expect(linksIn(archive, "page/1/index.html", /\/live\/$/)).toEqual(["/live/"]);
  });

  test("grows without a change on its full page, by coverages and by entries of a live one", () => {
    const page = "page/1/index.html";
    expect(live(coverages(71)).page(page)).toBe(archive.page(page));
    const later = {
      "c-60/index.md": "---\ntitle: Coverage 60\nstatus: live\n---\n",
      "c-60/later.md": entry("time: 2020-02-29T11:00\nheadline: Later\nkey: true"),
    };
    expect(live({ ...coverages(60), ...later }).page(page)).toBe(archive.page(page));
    expect(live(coverages(72)).outputs.has("page/2/index.html")).toBe(true);
  });
});

test("a front page of 47 coverages is one page", () => {
  const archive = live(coverages(47));
  expect(linksIn(archive, "index.html", COVERAGES)).toHaveLength(47);
  expect(archive.outputs.has("page/1/index.html")).toBe(false);
});

test("a coverage named page keeps its address, and the front page is complete", () => {
  const archive = live({ ...coverages(60), "page/index.md": "---\ntitle: A page\n---\n" });
  expect(archive.problems.join()).not.toContain("error");
  expect(archive.outputs.has("page/1/index.html")).toBe(false);
  expect(linksIn(archive, "index.html", COVERAGES)).toHaveLength(60);
});

describe("an author and a topic with 450 entries", () => {
  const archive = live(entries(450));

  test("have the newest 250 on the first page, and 200 on a numbered one that an entry more never changes", () => {
    expect(linksIn(archive, "authors/ada/index.html", /\/e-\d+\/$/)).toHaveLength(250);
    const grown = live(entries(451));
    for (const page of ["authors/ada/page/1/index.html", "topics/rivers/page/1/index.html"]) {
      expect(linksIn(archive, page, /\/e-\d+\/$/).at(0)).toBe("/live/long/e-200/");
      expect(linksIn(archive, page, /\/e-\d+\/$/).at(-1)).toBe("/live/long/e-1/");
      expect(grown.page(page)).toBe(archive.page(page));
    }
  });

  test("are found by search engines on all pages", () => {
    const sitemap = readXml(archive.page("sitemap-site.xml"));
    const urls = all(sitemap, "loc").map(textOf);
    expect(urls).toContain("https://example.org/live/authors/ada/page/1/");
  });

  test("have feeds of the newest 50, with the ids of the coverage's feed", () => {
    const ids = (path: string): string[] =>
      JSON.parse(archive.page(path)).items.map(({ id }: { id: string }) => id);
    expect(ids("authors/ada/feed.json")).toEqual(ids("long/feed.json"));
    const atom = readXml(archive.page("authors/ada/atom.xml"));
    expect(all(atom, "entry")).toHaveLength(50);
    expect(all(atom, "name").map(textOf)).toContain("Ada");
  });
});

test("the feed of a topic has the entries of all coverages, an id that survives a rename, and the time of the last change", () => {
  const archive = live({
    ...coverages(2),
    "c-2/later.md": entry(
      "time: 2020-01-02T11:00\nheadline: Later\ntopics: [Rivers]\nupdated: 2020-01-03T09:00\naliases: [earlier]",
    ),
  });
  const { items } = JSON.parse(archive.page("topics/rivers/feed.json"));
  const coverage = JSON.parse(archive.page("c-2/feed.json"));
  expect(items).toHaveLength(3);
  expect(items[0].id).toBe(coverage.items[0].id);
  expect(items[0].date_modified).toBe(coverage.items[0].date_modified);
  expect(items[0].tags).toEqual(["Rivers"]);
});
