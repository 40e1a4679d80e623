import type { Output } from "../model/output.ts";
import { html, raw } from "../web/html.ts";
import { addresses } from "../web/urls.ts";
import type { Press } from "./print.ts";
import type { CoverageView } from "./views.ts";

/** The sitemap protocol's limit of addresses in one file is 50,000; ours is a round number below it. */
const SITEMAP_SIZE = 45_000;

const DECLARATION = raw('<?xml version="1.0" encoding="utf-8"?>\n');
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

interface Listed {
  readonly url: string;
  readonly changed?: string;
}

/** An index of sitemaps: one for the site's own pages, and one or more for every coverage. */
export function* sitemaps(press: Press): Iterable<Output> {
  const { view, links } = press;
  const maps: Listed[] = [];
  const print = (path: string, pages: readonly Listed[], changed?: string): Output => {
    maps.push({ url: links.absolute(path), ...(changed !== undefined && { changed }) });
    return { path, contents: urlset(pages) };
  };
  yield print("sitemap-site.xml", sitePages(press));
  for (const coverage of view.coverages) {
    const pages = coveragePages(press, coverage);
    for (let start = 0; start < pages.length; start += SITEMAP_SIZE) {
      const path = addresses.coverageSitemap(coverage.slug, start / SITEMAP_SIZE + 1);
      yield print(path, pages.slice(start, start + SITEMAP_SIZE), coverage.modified?.datetime);
    }
  }
  yield { path: addresses.sitemap, contents: sitemapIndex(maps) };
}

function sitePages({ view, links }: Press): Listed[] {
  const { topics, authors } = view;
  const fixed = [addresses.home, addresses.corrections, addresses.topics, addresses.authors];
  return [
    ...fixed.map((address) => ({ url: links.absolute(address) })),
    ...[...topics, ...authors].map((listing) => ({ url: listing.absolute })),
  ];
}

function coveragePages({ links }: Press, { slug, pages, entries, modified }: CoverageView): Listed[] {
  const changed = modified?.datetime;
  const numbered = Array.from({ length: pages.full }, (_, index) => addresses.page(slug, index + 1));
  const story = Array.from({ length: pages.story }, (_, index) => addresses.story(slug, index + 1));
  return [
    { url: links.absolute(addresses.coverage(slug)), ...(changed !== undefined && { changed }) },
    ...[...numbered, ...story, addresses.pictures(slug)].map((address) => ({ url: links.absolute(address) })),
    ...entries.map((entry) => ({ url: entry.url, changed: entry.modified.datetime })),
  ];
}

function urlset(pages: readonly Listed[]): string {
  const urls = pages.map(
    ({ url, changed }) =>
      html`<url><loc>${url}</loc>${changed !== undefined && html`<lastmod>${changed}</lastmod>`}</url>\n`,
  );
  return html`${DECLARATION}<urlset xmlns="${NAMESPACE}">\n${urls}</urlset>\n`.source;
}

function sitemapIndex(maps: readonly Listed[]): string {
  const entries = maps.map(
    ({ url, changed }) =>
      html`<sitemap><loc>${url}</loc>${changed !== undefined && html`<lastmod>${changed}</lastmod>`}</sitemap>\n`,
  );
  return html`${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries}</sitemapindex>\n`.source;
}
