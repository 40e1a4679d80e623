/** Sitemaps list every page that search engines should find, once, and nothing else. */
import { describe, expect, test } from "vitest";
import { createRenderContext } from "../src/render/document.ts";
import { coverageSitemaps, sitemapsOf } from "../src/render/sitemaps.ts";
import { linksOf } from "../src/web/urls.ts";
import { defaultTheme } from "../templates/index.ts";
import { COVERAGE, entry, type Live, live } from "./live.ts";
import { all, only, pagesOf, type Read, readXml, textOf } from "./page.ts";
import { samples } from "./samples.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const LIMIT = 50_000;

function locations(root: Read): string[] {
  return all(root, "loc").map(textOf);
}

function pathOf(archive: Live, url: string): string {
  const base = archive.view?.site.url ?? "";
  expect(url.startsWith(base)).toBe(true);
  const path = decodeURIComponent(url.slice(base.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function mapsOf(archive: Live): [url: string, map: Read][] {
  const index = readXml(archive.page("sitemap.xml"));
  expect(index).toMatchObject({ name: "sitemapindex", attributes: { xmlns: NAMESPACE } });
  return locations(index).map((url) => [url, readXml(archive.page(pathOf(archive, url)))]);
}

describe.each(samples)("in the archive of %s", (_, archive) => {
  const maps = mapsOf(archive);

  test("the index lists a sitemap of the site's pages and one of every coverage, each once", () => {
    const base = archive.view?.site.url;
    const slugs = archive.view?.coverages.map(({ slug }) => `${base}${slug}/sitemap.xml`) ?? [];
    const urls = maps.map(([url]) => url);
    expect(urls).toEqual(expect.arrayContaining(slugs));
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls).toHaveLength(slugs.length + 1);
    for (const [, map] of maps)
      expect(map).toMatchObject({ name: "urlset", attributes: { xmlns: NAMESPACE } });
  });

  test("every page that search engines may index is listed once, by its canonical address", () => {
    const listed = maps.flatMap(([, map]) => locations(map));
    const canonical = pagesOf(archive).flatMap(([, { root }]) => {
      const isHidden = all(root, "meta").some(({ attributes }) => /noindex/.test(attributes.content ?? ""));
      const link = all(root, "link").find(({ attributes }) => attributes.rel === "canonical");
      return isHidden ? [] : [link?.attributes.href ?? "a page without canonical"];
    });
    expect(listed.toSorted()).toEqual(canonical.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("a coverage's pages are in its own sitemap, with the day on which an entry last changed", () => {
    for (const coverage of archive.view?.coverages ?? []) {
      const map = maps.find(([url]) => url === `${coverage.url}sitemap.xml`)?.[1];
      const urls = map ? all(map, "url") : [];
      for (const url of urls) expect(textOf(only(url, "loc")).startsWith(coverage.url)).toBe(true);
      for (const { url, modified } of coverage.entries) {
        const found = urls.find((one) => textOf(only(one, "loc")) === url);
        expect(found && textOf(only(found, "lastmod"))).toBe(modified.datetime);
      }
    }
  });
});

test("a coverage that is too long for one sitemap has several, each below the limit of the protocol", () => {
  const { view } = live(COVERAGE);
  const [coverage] = view?.coverages ?? [];
  const [first] = coverage?.entries ?? [];
  if (!view || !coverage || !first) throw new Error("no entry");
  const count = 2 * LIMIT + 1;
  const entries = Array.from({ length: count }, (_, index) => ({
    ...first,
    url: `${coverage.url}e-${index}/`,
  }));
  const large = { ...coverage, entries };
  const links = linksOf({ url: view.site.url });
  const outputs = coverageSitemaps(createRenderContext(view.site, defaultTheme, links), large);
  const texts = new Map(
    outputs.map(({ path, contents }) => [path, typeof contents === "string" ? contents : ""]),
  );
  const urls = sitemapsOf(large, links).map(({ url }) => url);
  const maps = urls.map((url) => locations(readXml(texts.get(url.slice(view.site.url.length)) ?? "")));
  expect(maps.filter((map) => map.length >= LIMIT)).toEqual([]);
  expect(texts.size).toBe(urls.length);
  const listed = maps.flat().filter((url) => url.includes("/e-"));
  expect(listed).toHaveLength(count);
  expect(new Set(listed).size).toBe(count);
});

test("robots.txt names the index, and a coverage without entries is listed too", () => {
  const archive = live({
    ...COVERAGE,
    "empty/index.md": "---\ntitle: Nothing yet\n---\n",
    "summit/d.md": entry("time: 2025-03-20T10:00\ndraft: true"),
  });
  expect(archive.page("robots.txt")).toMatch(/^Sitemap: https:\/\/example\.org\/live\/sitemap\.xml$/m);
  const listed = mapsOf(archive).flatMap(([, map]) => locations(map));
  expect(listed).toContain("https://example.org/live/empty/");
  expect(listed.filter((url) => url.endsWith("/d/"))).toEqual([]);
});
