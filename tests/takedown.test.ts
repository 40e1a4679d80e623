/** A removed entry: a dated tombstone at its addresses, and no trace of it elsewhere. */
import { describe, expect, test } from "vitest";
import { entry, type Files, live, SVG } from "./live.ts";
import { all, hasId, only, pageAt, readXml, textOf } from "./page.ts";

const SMALL =
  "title: S\nurl: https://example.org/live/\nlanguage: en\ntimezone: Europe/London\npage-size: 2\n";
const IDS = ["a", "b", "c", "d", "e"];

const published: Files = {
  "site.yml": SMALL,
  "s/index.md": entry("title: The summit"),
  ...Object.fromEntries(
    IDS.map((id, index) => [
      `s/${id}.md`,
      entry(`time: 2025-03-20T10:0${index}\nheadline: Headline ${id}\naliases: [old-${id}]`),
    ]),
  ),
  "s/b.md": entry(
    "time: 2025-03-20T10:01\nheadline: Claim\naliases: [old-b]\nimage: claim.svg\nalt: A\ncredit: C\nkey: true\npinned: true",
    '::image[]{src="shared.svg" alt="A" credit="C"}\n',
  ),
  "s/c.md": entry(
    "time: 2025-03-20T10:02\nheadline: Headline c\naliases: [old-c]\nimage: shared.svg\nalt: A\ncredit: C",
    "As we [reported](b.md).\n",
  ),
  "s/claim.svg": SVG,
  "s/shared.svg": SVG,
};

const REMOVED = 'removed: {time: 2025-03-21T09:00, reason: "The source has withdrawn it."}';

/** The picture that only this entry showed may be deleted with it. */
const takenDown: Files = {
  ...Object.fromEntries(Object.entries(published).filter(([path]) => path !== "s/claim.svg")),
  "s/b.md": String(published["s/b.md"]).replace("---\n", `---\n${REMOVED}\n`),
};

const before = live(published);
const archive = live(takenDown);

test("both archives are valid, although the picture of the removed entry is missing", () => {
  expect([before.problems, archive.problems]).toEqual([[], []]);
});

/** Earlier outputs that are missing now, without the files of the search index, which nothing links to. */
function missingIn({ outputs }: Pick<typeof archive, "outputs">): string[] {
  const gone = [...before.outputs.keys()].filter((path) => !outputs.has(path));
  return gone.filter((path) => !path.startsWith("search/words/")).toSorted();
}

test("every address stays, except those of its pictures", () => {
  expect(missingIn(archive)).toEqual([
    "s/media/claim.svg",
    "s/pictures/old-b-1/index.html",
    "s/pictures/old-b-2/index.html",
  ]);
});

test("every page contains the same anchors as before", () => {
  const anchors = (of: typeof archive, path: string) =>
    all(pageAt(of, path), ({ attributes }) => /^[a-z]/.test(attributes.id ?? "")).map(
      ({ attributes }) => attributes.id,
    );
  for (const path of ["s/index.html", "s/page/1/index.html", "s/story/index.html", "s/story/2/index.html"])
    expect([path, anchors(archive, path)]).toEqual([path, anchors(before, path)]);
});

describe.each(["s/page/1/index.html", "s/story/index.html", "s/b/index.html"])("on %s", (path) => {
  const page = pageAt(archive, path);

  test("the tombstone says when and why, and is not an article", () => {
    const tombstone = only(page, hasId("b"));
    expect(tombstone.name).toBe("div");
    expect(textOf(tombstone)).toContain("Taken down, 21 March 2025, 09:00 GMT: The source has withdrawn it.");
    const times = all(tombstone, "time").map(({ attributes }) => attributes.datetime);
    expect(times).toEqual(["2025-03-20T10:01:00+00:00", "2025-03-21T09:00:00+00:00"]);
  });
});

test("the permalink is available to readers, but not to search engines", () => {
  const page = pageAt(archive, "s/b/index.html");
  const robots = all(page, "meta").filter(({ attributes }) => attributes.name === "robots");
  expect(robots.map(({ attributes }) => attributes.content)).toEqual(["noindex"]);
  expect(all(page, "article")).toEqual([]);
  expect(all(page, ({ attributes }) => attributes.type === "application/ld+json")).toEqual([]);
  expect(
    [...archive.outputs].filter(([path, text]) => /sitemap/.test(path) && text.includes("/s/b/")),
  ).toEqual([]);
});

test("an older id leads to the tombstone, without the headline", () => {
  expect(archive.page("s/old-b/index.html")).toContain('content="0; url=/live/s/b/"');
  expect(archive.page("_redirects")).toContain("/live/s/old-b/ /live/s/b/ 301\n");
});

test("a link from another entry leads to the tombstone", () => {
  expect(archive.page("s/c/index.html")).toContain('<a href="/live/s/b/">reported</a>');
});

test("no output contains a word of the entry", () => {
  expect([...archive.outputs.values()].filter((text) => /Claim|claim\.svg/.test(text))).toEqual([]);
});

test.each(["atom.xml", "s/atom.xml"])("%s tells readers to delete it (RFC 6721)", (path) => {
  const feed = readXml(archive.page(path));
  expect(feed.attributes["xmlns:at"]).toBe("http://purl.org/atompub/tombstones/1.0");
  expect(all(feed, "at:deleted-entry").map(({ attributes }) => attributes)).toEqual([
    { ref: "tag:example.org,2025:s/old-b", when: "2025-03-21T09:00:00+00:00" },
  ]);
  const ids = all(readXml(before.page(path)), "id").map(textOf);
  expect(ids).toContain("tag:example.org,2025:s/old-b");
  expect(all(feed, "id").map(textOf)).not.toContain("tag:example.org,2025:s/old-b");
});

test("the data lists it with its names, its times and the reason only", () => {
  const data = JSON.parse(archive.page("s/coverage.json"));
  expect(data.entries.map(({ id }: { id: string }) => id)).toEqual(["a", "c", "d", "e"]);
  expect(data.removed).toEqual([
    {
      id: "b",
      tag: "tag:example.org,2025:s/old-b",
      time: "2025-03-21T09:00:00+00:00",
      reason: "The source has withdrawn it.",
      published: expect.stringMatching(/^2025-03-20T10:/),
      aliases: expect.any(Array),
    },
  ]);
});

test("a coverage whose entries were all taken down still has its pages", () => {
  const all = live({
    ...published,
    ...Object.fromEntries(
      IDS.map((id) => [`s/${id}.md`, String(published[`s/${id}.md`]).replace("---\n", `---\n${REMOVED}\n`)]),
    ),
  });
  expect(all.problems).toEqual([]);
  expect(missingIn(all)).toEqual([
    "s/media/claim.svg",
    "s/media/shared.svg",
    "s/pictures/old-b-1/index.html",
    "s/pictures/old-b-2/index.html",
    "s/pictures/old-c-1/index.html",
  ]);
});
