/** Corrections: at the entry, in feeds and data, and all of them together, one click from every page. */
import { describe, expect, test } from "vitest";
import { entry, live } from "./live.ts";
import { all, articleIn, hasClass, only, pageAt, pagesOf, type Read, readXml, textOf } from "./page.ts";

const archive = live({
  "c/index.md": entry("title: The coverage"),
  "c/a.md": entry(
    `time: 2025-03-20T10:00
headline: Three <countries> abstain
updated: 2025-03-20T10:10
corrections:
  - time: 2025-03-20T13:05
    kind: clarification
    note: Abstaining is not voting against.
  - time: 2025-03-20T12:40
    note: An earlier version said "two".
  - time: 2025-03-20T12:40
    kind: update
    note: A second note of the same minute.`,
  ),
  "c/b.md": entry("time: 2025-03-20T10:01\nheadline: Nothing wrong"),
  "d/index.md": entry("title: Another\ntimezone: Europe/Kyiv"),
  "d/e.md": entry(
    "time: 2025-03-21T10:00\nheadline: Late\nupdated: 2025-03-22T10:00\ncorrections: [{time: 2025-03-21T11:00, note: Mended.}]",
  ),
});

const NOTES = [
  ["Correction: Late", "Mended.", "2025-03-21T11:00:00+02:00"],
  [
    "Clarification: Three <countries> abstain",
    "Abstaining is not voting against.",
    "2025-03-20T13:05:00+00:00",
  ],
  ["Correction: Three <countries> abstain", 'An earlier version said "two".', "2025-03-20T12:40:00+00:00"],
  ["Update: Three <countries> abstain", "A second note of the same minute.", "2025-03-20T12:40:00+00:00"],
] as const;

function inside(element: Read, name: string): string {
  return textOf(only(element, name));
}

test("the archive is valid", () => {
  expect(archive.problems).toEqual([]);
});

test("an entry's last change is the latest of its time, its update and its corrections", () => {
  const feed = readXml(archive.page("c/atom.xml"));
  expect(all(feed, "entry").map((one) => inside(one, "updated"))).toEqual([
    "2025-03-20T10:01:00+00:00",
    "2025-03-20T13:05:00+00:00",
  ]);
  expect(inside(only(readXml(archive.page("d/atom.xml")), "entry"), "updated")).toBe(
    "2025-03-22T10:00:00+02:00",
  );
});

test("the entry shows its notes with dates, oldest first, on every page", () => {
  for (const path of ["c/index.html", "c/story/index.html", "c/a/index.html"]) {
    const notes = only(articleIn(pageAt(archive, path), "a"), hasClass("corrections"));
    expect(all(notes, "time").map(({ attributes }) => attributes.datetime)).toEqual([
      "2025-03-20T12:40:00+00:00",
      "2025-03-20T12:40:00+00:00",
      "2025-03-20T13:05:00+00:00",
    ]);
    expect(textOf(notes)).toContain('An earlier version said "two".');
  }
});

describe("the feed of all corrections", () => {
  const atom = readXml(archive.page("corrections/atom.xml"));
  const json = JSON.parse(archive.page("corrections/feed.json"));

  test("has every note of the archive, newest first, each under its own id", () => {
    const found = all(atom, "entry").map((one) => [
      inside(one, "title"),
      textOf(only(one, "content"))
        .replaceAll("&quot;", '"')
        .replace(/<\/?p>/g, ""),
      inside(one, "updated"),
    ]);
    expect(found).toEqual(NOTES);
    const ids = all(atom, "entry").map((one) => inside(one, "id"));
    expect(ids).toEqual([
      "tag:example.org,2025:d/e/corrections/2025-03-21T09:00:00",
      "tag:example.org,2025:c/a/corrections/2025-03-20T13:05:00",
      "tag:example.org,2025:c/a/corrections/2025-03-20T12:40:00",
      "tag:example.org,2025:c/a/corrections/2025-03-20T12:40:00-2",
    ]);
  });

  test("links to the permalinks, and has the same content as JSON", () => {
    const links = all(atom, "entry").map((one) => only(one, "link").attributes.href);
    expect(links[0]).toBe("https://example.org/live/d/e/");
    expect(json.items.map(({ url }: { url: string }) => url)).toEqual(links);
    expect(json).toMatchObject({
      home_page_url: "https://example.org/live/corrections/",
      feed_url: "https://example.org/live/corrections/feed.json",
    });
    expect(json.items.map(({ title }: { title: string }) => title)).toEqual(NOTES.map(([title]) => title));
  });

  test("readers find it by a link on the page and in the head", () => {
    const page = pageAt(archive, "corrections/index.html");
    const heads = all(page, "link").filter(({ attributes }) => attributes.rel === "alternate");
    const links = all(only(page, "main"), "a");
    for (const found of [heads, links])
      for (const address of ["/live/corrections/atom.xml", "/live/corrections/feed.json"])
        expect(found.map(({ attributes }) => attributes.href)).toContain(address);
  });
});

test("the page of all corrections is one click from every page", () => {
  const pages = pagesOf(archive).filter(([, { root }]) => all(root, "footer").length > 0);
  expect(pages.length).toBe(pagesOf(archive).length);
  for (const [path, { root }] of pages) {
    const links = all(root, "a").map(({ attributes }) => attributes.href);
    expect([path, links.includes("/live/corrections/")]).toEqual([path, true]);
  }
});

test("JSON-LD lists the notes as corrections", () => {
  const page = pageAt(archive, "c/a/index.html");
  const script = only(page, ({ attributes }) => attributes.type === "application/ld+json");
  expect(JSON.parse(textOf(script))["@graph"][0].correction).toEqual([
    {
      "@type": "CorrectionComment",
      text: 'An earlier version said "two".',
      datePublished: "2025-03-20T12:40:00+00:00",
    },
    {
      "@type": "CorrectionComment",
      text: "A second note of the same minute.",
      datePublished: "2025-03-20T12:40:00+00:00",
    },
    {
      "@type": "CorrectionComment",
      text: "Abstaining is not voting against.",
      datePublished: "2025-03-20T13:05:00+00:00",
    },
  ]);
});
