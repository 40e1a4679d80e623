/** What a page may weigh, over the wire: gzipped as hosts do it, the style sheet and the script counted in. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { diskFolder } from "../src/collect.ts";
import { generate } from "./bench/generate.ts";
import { filesIn, folderWith } from "./cli/sandbox.ts";
import { type Live, live, liveFrom } from "./live.ts";
import { all, pageAt, textOf } from "./page.ts";

const KB = 1000;

/** A coverage of 50 entries of about 165 words, as the benchmark makes them, without their pictures. */
function fiftyEntries(): Live {
  const folder = folderWith({});
  generate(folder, { entries: 50, coverages: 1, seed: 1 });
  const written = [...filesIn(folder)].filter(([path]) => !path.endsWith(".svg"));
  return live(
    Object.fromEntries(
      written.map(([path, text]) => [path, text.replace(/^(image|alt|credit|caption): .*\n/gm, "")]),
    ),
  );
}

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

test("a newest page of 50 entries of 165 words, with its structured data, styles and script, is 45 KB at most", () => {
  const archive = fiftyEntries();
  const path = "coverage-1/index.html";
  const articles = all(pageAt(archive, path), "article");
  expect(articles).toHaveLength(50);
  const words = articles.map((article) => textOf(article).trim().split(/\s+/).length);
  expect(Math.min(...words)).toBeGreaterThan(150);
  const parts = [path, ...loadedBy(archive, path)].map((part) => weight(archive, part));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, part) => sum + part)).toBeLessThanOrEqual(45 * KB);
});

test("a permalink of 165 words is 8 KB at most", () => {
  const archive = fiftyEntries();
  const permalinks = [...archive.outputs.keys()].filter((path) => /^coverage-1\/entry-\d+\//.test(path));
  expect(permalinks).toHaveLength(50);
  expect(Math.max(...permalinks.map((path) => weight(archive, path)))).toBeLessThanOrEqual(8 * KB);
});

test("the styles are 9 KB at most over the wire, the script 2 KB as it is", () => {
  const archive = liveFrom(diskFolder("tests/archives/every-feature"));
  const assets = [...archive.outputs.keys()].filter((path) => /^assets\/.*\.(css|js)$/.test(path));
  expect(assets.some((path) => path.endsWith(".css"))).toBe(true);
  for (const path of assets) {
    if (path.endsWith(".css")) expect(weight(archive, path)).toBeLessThanOrEqual(9 * KB);
    else expect(Buffer.byteLength(archive.page(path))).toBeLessThanOrEqual(2 * KB);
  }
});
