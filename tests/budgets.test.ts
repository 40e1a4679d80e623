/** The size limits of a page: gzipped as hosts do it, including the style sheet and the script. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { diskFolder } from "../src/collect/index.ts";
import { entry, type Live, live, liveFrom } from "./live.ts";
import { all, pageAt, pagesOf, textOf } from "./page.ts";
import { pieces } from "./prose.ts";

const KB = 1000;

/** A coverage of 50 entries, each of 165 unique words: repeated words would compress better than news do. */
function fiftyEntries(): Live {
  const texts = pieces(165).slice(0, 50);
  const files = texts.map((text, index) => {
    const words = text.split(" ");
    const headline = words.slice(80, 88).join(" ").replaceAll('"', "");
    const id = headline
      .toLowerCase()
      .replace(/[^a-z]+/g, "-")
      .replace(/^-|-$/g, "");
    const keys = [
      `time: 2025-03-20T${new Date(Date.UTC(2025, 2, 20, 6, index * 13)).toISOString().slice(11, 16)}`,
      `headline: "${headline}"`,
      `author: ${PEOPLE[index % PEOPLE.length]}`,
      ...(index % 8 === 0 ? ["key: true"] : []),
    ];
    const paragraphs = [0, 41, 82, 123].map((from, at) =>
      words.slice(from, [41, 82, 123, 165][at]).join(" "),
    );
    return [`summit/${id}.md`, entry(keys.join("\n"), `${paragraphs.join("\n\n")}\n`)];
  });
  return live({ ...Object.fromEntries(files), "summit/index.md": MASTHEAD });
}

const PEOPLE = ["Ana Prieto", "Jonas Lund", "Mei Tanaka", "Samuel Adeyemi"];
const MASTHEAD = `---
title: EU leaders meet in Brussels
standfirst: Defence, Ukraine and the budget are on the table of the spring summit.
editors: Ruth Keller
---

- **Defence.** The leaders agree on joint purchases.
- **Ukraine.** Hungary doesn't sign; 26 do.
`;

function weight(archive: Live, path: string): number {
  return gzipSync(archive.page(path)).length;
}

/** The files that a page loads besides pictures, by their paths under the base. */
function loadedBy(archive: Live, path: string): string[] {
  const page = pageAt(archive, path);
  const sheets = all(page, ({ attributes }) => attributes.rel === "stylesheet");
  const scripts = all(page, ({ name, attributes }) => name === "script" && attributes.src !== undefined);
  const base = new URL(archive.view?.site.url ?? "").pathname;
  const addresses = [...sheets, ...scripts].map(({ attributes }) => attributes.href ?? attributes.src ?? "");
  return addresses.map((address) => address.slice(base.length).replace(/\?.*/, ""));
}

test("the measured words compress like real news: to two bytes or more per word", () => {
  const texts = pieces(165).slice(0, 50);
  expect(texts).toHaveLength(50);
  expect(gzipSync(texts.join("\n")).length / (50 * 165)).toBeGreaterThan(2);
});

test("a newest page of 50 entries of 165 words, with its structured data, styles and script, takes at most 45 KB", () => {
  const archive = fiftyEntries();
  const path = "summit/index.html";
  const articles = all(pageAt(archive, path), "article");
  expect(articles).toHaveLength(50);
  const words = articles.map((article) => textOf(article).trim().split(/\s+/).length);
  expect(Math.min(...words)).toBeGreaterThan(150);
  const parts = [path, ...loadedBy(archive, path)].map((part) => weight(archive, part));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(45 * KB);
});

test("a permalink of 165 words takes at most 8 KB", () => {
  const archive = fiftyEntries();
  const permalinks = [...archive.outputs.keys()].filter((path) =>
    /^summit\/(?!story|page|pictures|headlines|key-events)[a-z-]+\/index/.test(path),
  );
  expect(permalinks).toHaveLength(50);
  expect(Math.max(...permalinks.map((path) => weight(archive, path)))).toBeLessThanOrEqual(8 * KB);
});

test("compressed, the styles take at most 8 KB and the script 2 KB; the search page adds 1 KB and 10 KB", () => {
  const archive = liveFrom(diskFolder("tests/archives/every-feature"));
  const assets = [...archive.outputs.keys()].filter((path) => /^assets\/.*\.(css|js)$/.test(path));
  expect(assets.toSorted()).toEqual([
    "assets/asrun.css",
    "assets/asrun.js",
    "assets/search.css",
    "assets/search.js",
  ]);
  expect(weight(archive, "assets/asrun.css")).toBeLessThanOrEqual(8 * KB);
  expect(weight(archive, "assets/asrun.js")).toBeLessThanOrEqual(2 * KB);
  expect(weight(archive, "assets/search.css")).toBeLessThanOrEqual(1 * KB);
  expect(weight(archive, "assets/search.js")).toBeLessThanOrEqual(10 * KB);
  const searching = pagesOf(archive).filter(([path]) => loadedBy(archive, path).includes("assets/search.js"));
  expect(searching.map(([path]) => path)).toEqual(["search/index.html"]);
});

test("a permalink has a hundred marks of key events at most, so that it stays small in a closed coverage of 400", () => {
  const keyEvents = (count: number) => {
    const files = Array.from({ length: count }, (_, index) => {
      const time = new Date(Date.UTC(2025, 2, 20, 0, index)).toISOString().slice(0, 16);
      return [`long/e-${index + 1}.md`, entry(`time: ${time}\nheadline: News\nkey: true`)];
    });
    const masthead = "---\ntitle: Long\nstatus: closed\n---\n";
    return live({ "long/index.md": masthead, ...Object.fromEntries(files) }).page("long/e-5/index.html");
  };
  const marks = (page: string) => page.split('class="k"').length - 1;
  expect(marks(keyEvents(10))).toBe(10);
  const long = keyEvents(400);
  expect(marks(long)).toBeGreaterThan(40);
  expect(marks(long)).toBeLessThanOrEqual(100);
  expect(gzipSync(long).length).toBeLessThanOrEqual(8 * KB);
});
