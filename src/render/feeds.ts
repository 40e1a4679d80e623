import type { Output } from "../model/output.ts";
import { addresses, type Links } from "../web/urls.ts";
import { feedContent } from "./feed-content.ts";
import { type Feed, type FeedItem, feedDocuments } from "./feed-documents.ts";
import type { Press } from "./print.ts";
import type { CoverageView, EntryView, TombstoneView } from "./views.ts";

/** The newest entries, and the newest removals, that a feed holds. */
const FEED_SIZE = 50;

/** The feeds of the site and of every coverage. */
export function* feeds({ view, links }: Press): Iterable<Output> {
  const { site, coverages } = view;
  const newest = coverages.flatMap((coverage) => newestOf(coverage)).toSorted(byNewest);
  const feed: Feed = {
    id: site.tag,
    title: site.title,
    language: site.language,
    home: site.url,
    atom: links.absolute(addresses.siteAtom),
    json: links.absolute(addresses.siteFeed),
    items: newest.slice(0, FEED_SIZE).map((entry) => itemOf(entry, links)),
    deleted: deletedOf(coverages.flatMap(({ tombstones }) => tombstones)),
  };
  yield* feedDocuments(feed, site, "");
  for (const coverage of coverages) {
    const feed = coverageFeed(coverage, links);
    // Readers don't follow pages that lead on: the feed itself stands at the older addresses too.
    for (const slug of [coverage.slug, ...coverage.aliases]) yield* feedDocuments(feed, site, `${slug}/`);
  }
}

interface PlacedEntry {
  readonly entry: EntryView;
  readonly coverage: CoverageView;
}

function newestOf(coverage: CoverageView): PlacedEntry[] {
  return coverage.entries
    .slice(-FEED_SIZE)
    .toReversed()
    .map((entry) => ({ entry, coverage }));
}

function byNewest(a: PlacedEntry, b: PlacedEntry): number {
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
    items: newestOf(coverage).map((entry) => itemOf(entry, links)),
    deleted: deletedOf(coverage.tombstones),
  };
}

function deletedOf(tombstones: readonly TombstoneView[]): Feed["deleted"] {
  return tombstones
    .map(({ tag, removed }) => ({ id: tag, when: removed.datetime }))
    .toSorted((a, b) => Date.parse(b.when) - Date.parse(a.when) || (a.id < b.id ? -1 : 1))
    .slice(0, FEED_SIZE);
}

function itemOf({ entry, coverage }: PlacedEntry, links: Links): FeedItem {
  const picture = entry.lead?.kind === "picture" ? entry.lead.file.url : undefined;
  return {
    id: entry.tag,
    title: entry.heading,
    url: entry.url,
    published: entry.time.datetime,
    modified: entry.modified.datetime,
    html: feedContent(entry, links, coverage.language),
    language: coverage.language,
    bylines: entry.bylines,
    topics: entry.topics.map(({ title }) => title),
    ...(picture !== undefined && { picture }),
  };
}
