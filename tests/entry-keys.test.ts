/** Keys of an entry that are in pages, feeds, structured data and coverage.json alike. */
import { describe, expect, test } from "vitest";
import { entry, live } from "./live.ts";
import { all, articleIn, hasClass, hasId, only, pageAt, textOf } from "./page.ts";

const archive = live({
  "match/index.md": "---\ntitle: The match\nrequire: { credit: warning }\n---\n",
  "match/goal.md": entry(
    `time: 2025-03-20T21:45:10.250
label: "90'+4"
order: 2
headline: Goal
key: true
pinned: true
author: { name: Reuters, role: Agency, kind: organization }
aliases: [goal, "asset:6f/1", id_7]
`,
  ),
  "match/view.md": entry(
    "time: 2025-03-20T21:45:10,250\norder: 1\nheadline: الهدف\nlanguage: ar\nkey: true\nupdated: 2025-03-20T22:00",
    "كرة.\n",
  ),
  "match/picture.md": entry("time: 2025-03-20T22:10\nimage: map.svg\nalt: A map"),
  "match/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"/>',
});
const newest = pageAt(archive, "match/index.html");
const permalink = pageAt(archive, "match/goal/index.html");
const data = JSON.parse(archive.page("match/coverage.json"));
const feed = JSON.parse(archive.page("match/feed.json"));

test("a coverage can ask for less than the site", () => {
  expect(archive.problems).toEqual([expect.stringMatching(/picture\.md:3:8 warning .*\(missing-credit\)$/)]);
});

describe("a label", () => {
  test("is beside the time, in its pages and among the key events", () => {
    for (const page of [newest, permalink])
      expect(textOf(only(articleIn(page, "goal"), "strong"))).toBe("90'+4");
    expect(textOf(only(newest, hasClass("key-events")))).toContain("90'+4 Goal");
  });

  test("is in the feed, in coverage.json and in the structured data", () => {
    expect(feed.items[1].content_html).toMatch(/^<p><strong>90&#39;\+4<\/strong><\/p>/);
    expect(data.entries[1]).toMatchObject({ label: "90'+4", order: 2 });
    expect(archive.page("match/goal/index.html")).toContain('"position":"90\'+4"');
  });
});

describe("an entry in another language", () => {
  const words = (page: typeof newest) => only(articleIn(page, "view"), hasClass("telling")).attributes;

  test("is marked with its language and direction on every page", () => {
    expect(words(newest)).toMatchObject({ lang: "ar", dir: "rtl" });
    expect(words(pageAt(archive, "match/view/index.html"))).toMatchObject({ lang: "ar", dir: "rtl" });
    const headlines = all(newest, "a").filter((link) => textOf(link) === "الهدف");
    expect(headlines.map(({ attributes }) => attributes.dir)).toEqual(headlines.map(() => "rtl"));
  });

  test("has the interface inside it in its language, and the time beside it in that of the page", () => {
    const article = articleIn(newest, "view");
    expect(textOf(article)).toContain("مارس");
    expect(textOf(article)).toContain("20 March 2025");
  });

  test("has its language in the feed, the data and the structured data", () => {
    expect(feed.items[2]).toMatchObject({ id: expect.stringMatching(/view$/), language: "ar" });
    expect(data.entries.map(({ language }: { language?: string }) => language)).toEqual([
      "ar",
      undefined,
      undefined,
    ]);
    expect(archive.page("match/view/index.html")).toContain('"inLanguage":"ar"');
  });
});

test("every machine-readable time keeps milliseconds", () => {
  const time = "2025-03-20T21:45:10.250+00:00";
  expect(data.entries[1].time).toBe(time);
  expect(feed.items[1].date_published).toBe(time);
  expect(only(articleIn(newest, "goal"), "time").attributes.datetime).toBe(time);
  expect(archive.page("match/atom.xml")).toContain(`<published>${time}</published>`);
});

test("an organization is only an organization in structured data", () => {
  const page = archive.page("match/goal/index.html");
  expect(page).toContain('"author":[{"@type":"Organization","name":"Reuters"');
  expect(data.entries[1].authors).toEqual([{ name: "Reuters", role: "Agency", kind: "organization" }]);
});

test("ids of other programs are anchors without changes, and have folders where the name is possible", () => {
  for (const page of [newest, permalink])
    for (const alias of ["asset:6f/1", "id_7"])
      expect(all(articleIn(page, "goal"), hasId(alias))).toHaveLength(1);
  expect(pageAt(archive, "match/id_7/index.html")).toBeDefined();
  expect(archive.page("match/asset~3A6f~2F1/index.html")).toContain("url=/live/match/goal/");
});
