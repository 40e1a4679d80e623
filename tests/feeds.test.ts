/** Feeds and data as feed readers and researchers see them, parsed by saxes, which accepts only well-formed XML. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COVERAGE, entry, type Files, type Live, live, SVG } from "./live.ts";
import { all, only, type Read, readPage, readXml, textOf } from "./page.ts";
import { publishableText } from "./publishable-text.ts";
import { rounds } from "./rounds.ts";
import { samples } from "./samples.ts";

interface JsonFeed {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_html: string;
    date_published: string;
    date_modified: string;
  }[];
}

interface Data {
  entries: { id: string; url: string; headline?: string; time: string; html: string }[];
}

function atomOf(archive: Live, folder = ""): Read {
  return readXml(archive.page(`${folder}atom.xml`));
}

function jsonOf(archive: Live, folder = ""): JsonFeed {
  return JSON.parse(archive.page(`${folder}feed.json`));
}

/** The text of the only element with this name directly inside another. */
function field(parent: Read, name: string): string {
  const found = parent.children
    .filter((child) => typeof child === "object")
    .filter((child) => child.name === name);
  expect([name, found.length]).toEqual([name, 1]);
  return found.map(textOf).join("");
}

function alternate(parent: Read): string | undefined {
  const links = parent.children
    .filter((child) => typeof child === "object")
    .filter(({ name }) => name === "link");
  return links.find(({ attributes }) => attributes.rel === "alternate")?.attributes.href;
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

describe.each(samples)("in the archive of %s", (_, archive) => {
  const coverages = archive.view?.coverages ?? [];
  const newest = (entries: readonly { time: { datetime: string }; tag: string }[]) =>
    entries
      .toSorted(
        (a, b) => Date.parse(b.time.datetime) - Date.parse(a.time.datetime) || (a.tag < b.tag ? 1 : -1),
      )
      .slice(0, 50)
      .map(({ tag }) => tag);
  const feeds = [
    { folder: "", tags: newest(coverages.flatMap(({ entries }) => entries)) },
    ...coverages.map(({ slug, entries }) => ({
      folder: `${slug}/`,
      tags: entries
        .slice(-50)
        .map(({ tag }) => tag)
        .toReversed(),
    })),
  ];

  test("Atom and JSON Feed contain the newest fifty entries, newest first, under the same ids", () => {
    for (const { folder, tags } of feeds) {
      expect(all(atomOf(archive, folder), "entry").map((one) => field(one, "id"))).toEqual(tags);
      expect(jsonOf(archive, folder).items.map(({ id }) => id)).toEqual(tags);
      expect(new Set(tags).size).toBe(tags.length);
      for (const tag of tags) expect(tag).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[a-z0-9-]+\/[a-z0-9-]+$/);
    }
  });

  test("Atom has everything that RFC 4287 requires", () => {
    for (const { folder } of feeds) {
      const feed = atomOf(archive, folder);
      expect(feed).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
      expect(field(feed, "id")).toMatch(/^tag:/);
      expect(field(feed, "title")).not.toBe("");
      const changes = [
        ...all(feed, "entry").map((one) => Date.parse(field(one, "updated"))),
        ...all(feed, "at:deleted-entry").map(({ attributes }) => Date.parse(attributes.when ?? "")),
      ];
      expect(Date.parse(field(feed, "updated"))).toBe(Math.max(...changes));
      const site = archive.view?.site.url ?? "";
      const [self] = all(feed, "link").filter(({ attributes }) => attributes.rel === "self");
      expect(self?.attributes.href).toBe(`${site}${folder}atom.xml`);
      expect(alternate(feed)).toBe(`${site}${folder}`);
      for (const one of all(feed, "entry")) {
        expect(field(one, "published")).toMatch(DATE);
        expect(field(one, "title")).not.toBe("");
        expect(only(one, "content").attributes.type).toBe("html");
      }
      expect(all(feed, "author").map((author) => field(author, "name"))).not.toContain("");
    }
  });

  test("JSON Feed has everything that version 1.1 requires", () => {
    for (const { folder } of feeds) {
      const feed = jsonOf(archive, folder);
      const site = archive.view?.site.url ?? "";
      expect(feed).toMatchObject({
        version: "https://jsonfeed.org/version/1.1",
        title: expect.stringMatching(/./),
        home_page_url: `${site}${folder}`,
        feed_url: `${site}${folder}feed.json`,
      });
      for (const { url, content_html, date_published, date_modified } of feed.items) {
        expect(url.startsWith(site)).toBe(true);
        expect(content_html).not.toBe("");
        for (const date of [date_published, date_modified]) expect(date).toMatch(DATE);
      }
    }
  });

  test("both have the same content, and every link and picture in them has an absolute address", () => {
    for (const { folder } of feeds) {
      const items = jsonOf(archive, folder).items;
      all(atomOf(archive, folder), "entry").forEach((one, index) => {
        const {
          url,
          title,
          content_html: content,
          date_published: published,
          date_modified: modified,
        } = items[index] ?? {};
        expect(field(one, "content")).toBe(content);
        expect([alternate(one), field(one, "title")]).toEqual([url, title]);
        expect([field(one, "published"), field(one, "updated")]).toEqual([published, modified]);
        const { root, errors } = readPage(`<!doctype html>${content}`);
        expect(errors).toEqual([]);
        const addresses = all(root).flatMap(({ attributes: { href, src, poster, cite } }) => [
          href,
          src,
          poster,
          cite,
        ]);
        for (const address of addresses)
          if (address !== undefined) expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/);
      });
    }
  });

  test("the data of a coverage contains every entry once, oldest first, with all of its words", () => {
    for (const { slug, entries } of coverages) {
      const data: Data = JSON.parse(archive.page(`${slug}/coverage.json`));
      expect(data.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      data.entries.forEach((one, index) => {
        const view = entries[index];
        expect(one).toMatchObject({ url: view?.url, time: view?.time.datetime });
        expect(one.headline).toBe(view?.headline);
      });
    }
  });
});

test("updated is the latest of time, updated and corrections", () => {
  const correction = (time: string) => `corrections: [{time: "${time}", note: N}]`;
  const archive = live({
    "c/index.md": "---\ntitle: C\n---\n",
    "c/a.md": entry("time: 2025-03-20T10:00"),
    "c/b.md": entry("time: 2025-03-20T10:01\nupdated: 2025-03-20T12:00"),
    "c/c.md": entry(`time: 2025-03-20T10:02\nupdated: 2025-03-20T12:00\n${correction("2025-03-21T08:00")}`),
    "c/d.md": entry(`time: 2025-03-20T10:03\nupdated: 2025-03-22T12:00\n${correction("2025-03-21T08:00")}`),
  });
  const updated = ["2025-03-22T12:00", "2025-03-21T08:00", "2025-03-20T12:00", "2025-03-20T10:00"];
  const feed = atomOf(archive, "c/");
  expect(all(feed, "entry").map((one) => field(one, "updated"))).toEqual(
    updated.map((time) => `${time}:00+00:00`),
  );
  expect(field(feed, "updated")).toBe("2025-03-22T12:00:00+00:00");
});

test("a feed of sixty entries leaves out the oldest ten, its data none", () => {
  const files = Array.from({ length: 60 }, (_, index) => [
    `c/e-${index}.md`,
    entry(`time: 2025-03-20T10:${String(index).padStart(2, "0")}`),
  ]);
  const archive = live({ "c/index.md": "---\ntitle: C\n---\n", ...Object.fromEntries(files) });
  for (const folder of ["", "c/"]) {
    const urls = all(atomOf(archive, folder), "entry").map((one) => alternate(one)?.split("/").at(-2));
    expect(urls).toEqual(Array.from({ length: 50 }, (_, index) => `e-${59 - index}`));
  }
  const data: Data = JSON.parse(archive.page("c/coverage.json"));
  expect(data.entries).toHaveLength(60);
});

test("the ids of a feed use tag-base if the site has one, and stay when the site moves", () => {
  const site =
    "title: S\nurl: https://new.example/\nlanguage: en\ntimezone: UTC\ntag-base: old.example,2009\n";
  const ids = (files: Files) =>
    all(atomOf(live({ ...COVERAGE, ...files })), "entry").map((one) => field(one, "id"));
  expect(ids({ "site.yml": site })).toEqual(["tag:old.example,2009:summit/kallas-arrives"]);
  expect(ids({})).toEqual(["tag:example.org,2025:summit/kallas-arrives"]);
});

test("root-relative links are made absolute in feeds, words that look like them are not", () => {
  const body =
    'See [about](/about/), [Kallas](1005-kallas-arrives.md) and a note.[^1]\n\nWrite `<a href="/x">` or href="#y" or `[a](/b)`.\n\n[^1]: Note.\n';
  const archive = live({ ...COVERAGE, "summit/l.md": entry("time: 2025-03-20T11:00", body) });
  const content = jsonOf(archive).items[0]?.content_html ?? "";
  const { root } = readPage(`<!doctype html>${content}`);
  const permalink = "https://example.org/live/summit/l/";
  expect(all(root, "a").map(({ attributes }) => attributes.href)).toEqual([
    "https://example.org/about/",
    "https://example.org/live/summit/kallas-arrives/",
    expect.stringMatching(new RegExp(`^${permalink}#_`)),
    expect.stringMatching(new RegExp(`^${permalink}#_`)),
  ]);
  expect(textOf(root)).toContain('Write <a href="/x"> or href="#y" or [a](/b).');
});

const HOSTILE = ["]]>", "</script>", "<!--", "&amp;", "😀", "\u2028", "'\""];
const words = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), publishableText(4)), {
  minLength: 1,
  maxLength: 4,
});
// A letter at both ends, so that no text is empty.
const text = words.map((parts) => `a${parts.join("")}z`);

test("the description of an entry with a table is the text before it", () => {
  const archive = live({
    ...COVERAGE,
    "summit/1010-b.md": entry(
      "time: 2025-03-20T10:10\nheadline: B",
      "The times.\n\n| City | Begins |\n|---|---|\n| Ghent | 10 |\n\nMore.\n",
    ),
  });
  expect(archive.page("summit/b/index.html")).toContain('<meta name="description" content="The times.">');
});

test("feeds stay well-formed and data stays JSON with any text", () => {
  const fields = fc.record({
    headline: text,
    kicker: text,
    caption: text,
    alt: text,
    credit: text,
    place: text,
  });
  const others = fc.record({
    title: text,
    standfirst: text,
    topic: text,
    name: text,
    role: text,
    note: text,
  });
  fc.assert(
    fc.property(fields, others, (own, { title, standfirst, topic, name, role, note }) => {
      const masthead = { title, standfirst, topics: [topic] };
      const front = {
        ...own,
        time: "2025-03-20T10:05",
        image: "p.svg",
        author: { name, role },
        topics: [topic],
        corrections: [{ time: "2025-03-21T10:05", note }],
      };
      const archive = live({
        "c/index.md": `---\n${JSON.stringify(masthead)}\n---\n`,
        "c/p.svg": SVG,
        "c/e.md": entry(JSON.stringify(front)),
      });
      // Text that looks like markup gets a warning, and is published as it is typed.
      expect(archive.problems.filter((line) => !line.endsWith("(plain-text)"))).toEqual([]);
      for (const folder of ["", "c/"]) {
        expect(all(atomOf(archive, folder), "entry")).toHaveLength(1);
        expect(jsonOf(archive, folder).items).toHaveLength(1);
      }
      const data: Data = JSON.parse(archive.page("c/coverage.json"));
      expect(data.entries).toHaveLength(1);
      for (const path of ["sitemap.xml", "sitemap-site.xml", "c/sitemap.xml"]) readXml(archive.page(path));
    }),
    { numRuns: rounds(30) },
  );
});
