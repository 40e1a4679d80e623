/** Published links keep working: older ids and older slugs lead to the current addresses. */
import { describe, expect, test } from "vitest";
import { entry, live } from "./live.ts";
import { all, articleIn, hasId, only, pageAt, type Read, readXml, textOf } from "./page.ts";

const archive = live({
  "site.yml": "title: S\nurl: https://example.org/live/\nlanguage: en\ntimezone: UTC\npage-size: 2\n",
  "new-name/index.md": "---\ntitle: The coverage\naliases: [old-name, 2019-name]\n---\n",
  ...Object.fromEntries(
    ["a", "b", "c", "d", "e"].map((id, index) => [
      `new-name/${id}.md`,
      entry(`time: 2025-03-20T10:0${index}`),
    ]),
  ),
  "new-name/1005-moved.md": entry(
    "time: 2025-03-20T10:05\nheadline: It <moved>\naliases: [before, 67dbe4e9f0c1]\n",
  ),
});

/** Where a page redirects its reader: by canonical, by refresh, and by the link in its text. */
function leads(page: Read): {
  canonical?: string;
  refresh?: string;
  links: (string | undefined)[];
  noindex: boolean;
} {
  const meta = (name: string, value: string) =>
    all(page, "meta").find(({ attributes }) => attributes[name] === value);
  const canonical = all(page, "link").find(({ attributes }) => attributes.rel === "canonical");
  return {
    canonical: canonical?.attributes.href ?? "",
    refresh: meta("http-equiv", "refresh")?.attributes.content ?? "",
    links: all(only(page, "main"), "a").map(({ attributes }) => attributes.href),
    noindex: /noindex/.test(meta("name", "robots")?.attributes.content ?? ""),
  };
}

function to(path: string) {
  return {
    canonical: `https://example.org/live/${path}`,
    refresh: `0; url=/live/${path}`,
    links: [`/live/${path}`],
    noindex: true,
  };
}

test("the archive is valid", () => {
  expect(archive.problems).toEqual([]);
});

describe("an older id of an entry", () => {
  test.each(["before", "67dbe4e9f0c1"])("%s is a page that redirects to the entry at once", (alias) => {
    const page = pageAt(archive, `new-name/${alias}/index.html`);
    expect(leads(page)).toEqual(to("new-name/moved/"));
    expect(textOf(only(page, "main"))).toContain("It <moved>");
    expect(all(page, "article")).toEqual([]);
  });

  test("is still an anchor inside the entry, on every page that shows it", () => {
    for (const path of ["new-name/index.html", "new-name/story/3/index.html"]) {
      const article = articleIn(pageAt(archive, path), "moved");
      for (const alias of ["before", "67dbe4e9f0c1"]) expect(all(article, hasId(alias))).toHaveLength(1);
    }
  });
});

describe("an older slug of a coverage", () => {
  const below = ["", "pictures/", "page/1/", "page/2/", "story/", "story/2/", "story/3/", "a/", "moved/"];

  test.each(below)("leads to its page %s", (path) => {
    for (const slug of ["old-name", "2019-name"])
      expect(leads(pageAt(archive, `${slug}/${path}index.html`))).toEqual(to(`new-name/${path}`));
  });

  test("redirects older ids to the entry in one step", () => {
    for (const slug of ["old-name", "2019-name"])
      expect(leads(pageAt(archive, `${slug}/before/index.html`))).toEqual(to("new-name/moved/"));
  });

  test("has a page for every existing page", () => {
    const paths = [...archive.outputs.keys()].filter((path) => path.endsWith("index.html"));
    const now = paths
      .filter((path) => path.startsWith("new-name/"))
      .map((path) => path.slice("new-name".length));
    const old = paths
      .filter((path) => path.startsWith("old-name/"))
      .map((path) => path.slice("old-name".length));
    expect(old.toSorted()).toEqual(now.toSorted());
  });
});

test("hosts that read _redirects answer with 301, entries first, each line once", () => {
  expect(archive.page("_redirects").trim().split("\n")).toEqual([
    "/live/new-name/before/ /live/new-name/moved/ 301",
    "/live/new-name/67dbe4e9f0c1/ /live/new-name/moved/ 301",
    "/live/old-name/* /live/new-name/:splat 301",
    "/live/2019-name/* /live/new-name/:splat 301",
  ]);
});

test("no sitemap and no feed contains an older address", () => {
  const machines = [...archive.outputs].filter(([path]) => /sitemap|atom\.xml|feed\.json/.test(path));
  expect(machines).toHaveLength(13);
  for (const [, text] of machines) {
    expect(text).not.toMatch(/\/live\/(old-name|2019-name)|2019-name|67dbe4e9|new-name\/before/);
  }
});

test("a renamed entry keeps its id in feeds, which is derived from its oldest names", () => {
  const tags = archive.view?.coverages[0]?.entries.map(({ tag }) => tag);
  expect(tags).toEqual(
    ["a", "b", "c", "d", "e", "before"].map((id) => `tag:example.org,2025:old-name/${id}`),
  );
  const unnamed = live({
    "old-name/index.md": entry("title: The coverage"),
    "old-name/1005-before.md": entry("time: 2025-03-20T10:05"),
  });
  expect(tags).toContain(unnamed.view?.coverages[0]?.entries[0]?.tag);
});

test("a page at an older address names what has moved", () => {
  const page = pageAt(archive, "old-name/index.html");
  expect(textOf(only(page, "h1"))).not.toBe("");
  expect(textOf(only(page, "main"))).toContain("The coverage");
});

test("an entry's own id and a coverage's own slug, first among the aliases, keep their ids in feeds and create no pages", () => {
  const archive = live({
    "summit/index.md": entry("title: The summit\naliases: [summit, talks]", ""),
    "summit/1005-kallas.md": entry("time: 2025-03-20T10:05\naliases: [kallas, old-123]"),
  });
  expect(archive.problems).toEqual([]);
  const ids = all(readXml(archive.page("summit/atom.xml")), "id").map(textOf);
  expect(ids).toEqual(["tag:example.org,2025:summit", "tag:example.org,2025:summit/kallas"]);
  expect(archive.page("summit/kallas/index.html")).toContain("<article");
  expect(archive.page("summit/old-123/index.html")).toContain('content="0; url=/live/summit/kallas/"');
  const anchors = all(pageAt(archive, "summit/index.html"), ({ attributes }) => attributes.id === "kallas");
  expect(anchors).toHaveLength(1);
  expect(archive.page("_redirects")).not.toContain("/summit/kallas/ /");
});
