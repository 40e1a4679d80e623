import type { Output } from "../model/output.ts";
import { html, raw } from "../web/html.ts";
import { addresses, type Links } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import { homeListPages, listPagesOf } from "./list-pages.ts";
import { viewerAddresses } from "./pictures-page.ts";
import type { CoverageSummary, SitemapEntry } from "./summary.ts";
import type { ArchiveView, CoverageView } from "./views.ts";

/** The sitemap protocol's limit of addresses in one file is 50,000; ours is a round number below it. */
const SITEMAP_SIZE = 45_000;

const DECLARATION = raw('<?xml version="1.0" encoding="utf-8"?>\n');
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The index of sitemaps, and the map of the pages that are no coverage's. */
export function siteSitemaps(
  context: RenderContext,
  archive: ArchiveView,
  digests: readonly CoverageSummary[],
): Output[] {
  const { links } = context;
  const maps = [
    { url: links.absolute(addresses.siteSitemap) },
    ...digests.flatMap(({ sitemaps }) => sitemaps),
  ];
  return [
    { path: addresses.siteSitemap, contents: urlset(sitePageEntries(context, archive)) },
    { path: addresses.sitemap, contents: sitemapIndex(maps) },
  ];
}

/** The maps of a coverage: more than one when it has very many pages. */
export function coverageSitemaps({ links }: RenderContext, coverage: CoverageView): Output[] {
  const pages = sitemapPages(coverage, links);
  return sitemapPaths(coverage, pages.length).map((path, index) => ({
    path,
    contents: urlset(pages.slice(index * SITEMAP_SIZE, (index + 1) * SITEMAP_SIZE)),
  }));
}

/** The same as the index lists them. */
export function sitemapsOf(coverage: CoverageView, links: Links): SitemapEntry[] {
  const { modified } = coverage;
  return sitemapPaths(coverage, sitemapPages(coverage, links).length).map((path) => ({
    url: links.absolute(path),
    ...(modified && { changed: modified.datetime }),
  }));
}

function sitemapPaths({ slug }: CoverageView, addressCount: number): string[] {
  const maps = Math.ceil(addressCount / SITEMAP_SIZE);
  return Array.from({ length: maps }, (_, index) => addresses.coverageSitemap(slug, index + 1));
}

function sitePageEntries({ links, site }: RenderContext, archive: ArchiveView): SitemapEntry[] {
  const { topics, authors } = archive;
  const search = site.search ? [addresses.search] : [];
  const fixed = [addresses.corrections, addresses.topics, addresses.authors, ...search];
  const listings = [
    ...topics.flatMap((topic) => listPagesOf(topic, addresses.topic(topic.slug), links)),
    ...authors.flatMap((author) => listPagesOf(author, addresses.author(author.slug), links)),
  ];
  return [...homeListPages(archive, links), ...fixed.map((address) => ({ address })), ...listings].map(
    ({ address }) => ({ url: links.absolute(address) }),
  );
}

function sitemapPages(coverage: CoverageView, links: Links): SitemapEntry[] {
  const { slug, pages, entries, modified, headlinesHref, keyEventsHref, keyEvents, pictureCount } = coverage;
  const changed = modified?.datetime;
  const lists = [
    ...(headlinesHref === undefined ? [] : [addresses.headlines(slug)]),
    ...(keyEventsHref === undefined || keyEvents.length === 0 ? [] : [addresses.keyEvents(slug)]),
    ...(pictureCount === 0 ? [] : [addresses.pictures(slug)]),
    ...viewerAddresses(coverage),
  ];
  const numbered = Array.from({ length: pages.full }, (_, index) => addresses.page(slug, index + 1));
  const story = Array.from({ length: pages.story }, (_, index) => addresses.story(slug, index + 1));
  return [
    { url: links.absolute(addresses.coverage(slug)), ...(changed !== undefined && { changed }) },
    ...[...numbered, ...story, ...lists].map((address) => ({ url: links.absolute(address) })),
    ...entries.map((entry) => ({ url: entry.url, changed: entry.modified.datetime })),
  ];
}

function urlset(pages: readonly SitemapEntry[]): string {
  const urls = pages.map(
    ({ url, changed }) =>
      html`<url><loc>${url}</loc>${changed !== undefined && html`<lastmod>${changed}</lastmod>`}</url>\n`,
  );
  return html`${DECLARATION}<urlset xmlns="${NAMESPACE}">\n${urls}</urlset>\n`.source;
}

function sitemapIndex(maps: readonly SitemapEntry[]): string {
  const entries = maps.map(
    ({ url, changed }) =>
      html`<sitemap><loc>${url}</loc>${changed !== undefined && html`<lastmod>${changed}</lastmod>`}</sitemap>\n`,
  );
  return html`${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries}</sitemapindex>\n`.source;
}
