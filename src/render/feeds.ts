import type { Output } from "../model/output.ts";
import { html, printable, raw } from "../web/html.ts";
import { addresses, type Links } from "../web/urls.ts";
import { feedContent } from "./feed-content.ts";
import type { Press } from "./print.ts";
import type { CoverageView, EntryView, SiteView } from "./views.ts";

/** The newest entries that a feed holds. */
const FEED_SIZE = 50;

interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly language: string;
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

interface FeedEntry {
  readonly entry: EntryView;
  readonly coverage: CoverageView;
}

/** Atom and JSON Feed, for the site and for every coverage. */
export function* feeds({ view, links }: Press): Iterable<Output> {
  const { site, coverages } = view;
  const all = coverages.flatMap((coverage) => newestOf(coverage));
  const siteEntries = all.toSorted(byNewest).slice(0, FEED_SIZE);
  const feed = {
    id: site.tag,
    title: site.title,
    language: site.language,
    home: site.url,
    entries: siteEntries,
  };
  yield* both(
    { ...feed, atom: links.absolute(addresses.siteAtom), json: links.absolute(addresses.siteFeed) },
    site,
    links,
    "",
  );
  for (const coverage of coverages)
    yield* both(coverageFeed(coverage, links), site, links, `${coverage.slug}/`);
}

function newestOf(coverage: CoverageView): FeedEntry[] {
  return coverage.entries
    .slice(-FEED_SIZE)
    .toReversed()
    .map((entry) => ({ entry, coverage }));
}

function byNewest(a: FeedEntry, b: FeedEntry): number {
  return (
    Date.parse(b.entry.time.datetime) - Date.parse(a.entry.time.datetime) ||
    (a.entry.tag < b.entry.tag ? 1 : -1)
  );
}

function coverageFeed(coverage: CoverageView, links: Links): Feed {
  return {
    id: coverage.tag,
    title: coverage.title,
    ...(coverage.standfirst !== undefined && { subtitle: coverage.standfirst }),
    language: coverage.language,
    home: coverage.url,
    atom: links.absolute(addresses.atom(coverage.slug)),
    json: links.absolute(addresses.feed(coverage.slug)),
    entries: newestOf(coverage),
  };
}

function both(feed: Feed, site: SiteView, links: Links, folder: string): Output[] {
  return [
    { path: `${folder}atom.xml`, contents: atom(feed, site, links) },
    { path: `${folder}feed.json`, contents: jsonFeed(feed, site, links) },
  ];
}

/** When an entry of the feed last changed; nothing depends on when the feed was made. */
function updatedOf({ entries }: Feed): string {
  const times = entries.map(({ entry }) => entry.modified.datetime);
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? "1970-01-01T00:00:00+00:00";
}

function atom(feed: Feed, site: SiteView, links: Links): string {
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${feed.title}</title>
${feed.subtitle !== undefined && html`<subtitle>${feed.subtitle}</subtitle>\n`}<updated>${updatedOf(feed)}</updated>
<link rel="self" type="application/atom+xml" href="${feed.atom}"/>
<link rel="alternate" type="text/html" href="${feed.home}"/>
<author><name>${site.publisher.name}</name></author>
${feed.entries.map((entry) => atomEntry(entry, links))}</feed>
`.source;
}

function atomEntry({ entry, coverage }: FeedEntry, links: Links) {
  return html`<entry xml:lang="${coverage.language}">
<id>${entry.tag}</id>
<title>${entry.heading}</title>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<published>${entry.time.datetime}</published>
<updated>${entry.modified.datetime}</updated>
${entry.bylines.map(({ name, url }) => html`<author><name>${name}</name><uri>${url}</uri></author>\n`)}${entry.topics.map(
  ({ title }) => html`<category term="${title}"/>\n`,
)}<content type="html">${feedContent(entry, links, coverage.language)}</content>
</entry>
`;
}

function jsonFeed(feed: Feed, site: SiteView, links: Links): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...(feed.subtitle !== undefined && { description: feed.subtitle }),
    home_page_url: feed.home,
    feed_url: feed.json,
    language: feed.language,
    authors: [
      { name: site.publisher.name, ...(site.publisher.url !== undefined && { url: site.publisher.url }) },
    ],
    items: feed.entries.map((entry) => jsonItem(entry, links)),
  };
  return `${printable(JSON.stringify(document, null, 1))}\n`;
}

function jsonItem({ entry, coverage }: FeedEntry, links: Links) {
  const picture = entry.lead?.kind === "picture" ? entry.lead.file.url : undefined;
  return {
    id: entry.tag,
    url: entry.url,
    title: entry.heading,
    content_html: feedContent(entry, links, coverage.language),
    date_published: entry.time.datetime,
    date_modified: entry.modified.datetime,
    ...(picture !== undefined && { image: picture }),
    ...(entry.bylines.length > 0 && { authors: entry.bylines.map(({ name, url }) => ({ name, url })) }),
    ...(entry.topics.length > 0 && { tags: entry.topics.map(({ title }) => title) }),
    language: coverage.language,
  };
}
