import type { Output } from "../model/output.ts";
import { addresses, type Links } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import { feedContent } from "./feed-content.ts";
import { type Feed, type FeedItem, feedDocuments } from "./feed-documents.ts";
import { feedMedia } from "./feed-media.ts";
import type { CoverageSummary, DeletedFeedItem } from "./summary.ts";
import type { CoverageView, EntryView } from "./views.ts";

/** The newest entries, and the newest removals, that a feed holds. */
export const FEED_SIZE = 50;

/** What a coverage has in its own feed, and may have in that of the site. Newest first. */
export function feedItemsOf(coverage: CoverageView, { links }: RenderContext): FeedItem[] {
  const newest = coverage.entries.slice(-FEED_SIZE).toReversed();
  return newest.map((entry) => feedItem(entry, links));
}

/** What a coverage's feed says has been taken down. Newest first. */
export function deletedItems({ tombstones }: CoverageView): DeletedFeedItem[] {
  return newestDeleted(tombstones.map(({ tag, removed }) => ({ id: tag, when: removed.datetime })));
}

/** The feed of a coverage. Readers don't follow pages that lead on: it is at the older addresses too. */
export function coverageFeeds(
  { site, links }: RenderContext,
  coverage: CoverageView,
  items: readonly FeedItem[],
): Output[] {
  const feed: Feed = {
    id: coverage.tag,
    title: coverage.title,
    ...(coverage.standfirst !== undefined && { subtitle: coverage.standfirst }),
    language: coverage.language,
    home: coverage.url,
    atom: links.absolute(addresses.atom(coverage.slug)),
    json: links.absolute(addresses.feed(coverage.slug)),
    items,
    deleted: deletedItems(coverage),
  };
  return [coverage.slug, ...coverage.aliases].flatMap((slug) => feedDocuments(feed, site, `${slug}/`));
}

/** The feed of the site, from what its coverages have in theirs. */
export function siteFeeds(
  { site, links }: RenderContext,
  digests: readonly CoverageSummary[],
  itemsOf: (digest: CoverageSummary) => readonly FeedItem[],
): Output[] {
  const feed: Feed = {
    id: site.tag,
    title: site.title,
    language: site.language,
    home: site.url,
    atom: links.absolute(addresses.siteAtom),
    json: links.absolute(addresses.siteFeed),
    items: newestItems(digests, itemsOf),
    deleted: newestDeleted(digests.flatMap(({ deleted }) => deleted)),
  };
  return feedDocuments(feed, site, "");
}

function newestItems(
  digests: readonly CoverageSummary[],
  itemsOf: (digest: CoverageSummary) => readonly FeedItem[],
): readonly FeedItem[] {
  return feedCandidates(digests)
    .flatMap((digest) => itemsOf(digest))
    .toSorted(byNewest)
    .slice(0, FEED_SIZE);
}

/** The coverages that may have one of the newest entries; of others the feed of the site needs no items. */
export function feedCandidates(digests: readonly CoverageSummary[]): CoverageSummary[] {
  const instants = digests.flatMap(({ rows }) => rows.slice(-FEED_SIZE).map(([, , instant]) => instant));
  const last = instants.toSorted((a, b) => b - a)[FEED_SIZE - 1] ?? Number.NEGATIVE_INFINITY;
  return digests.filter(({ rows }) => (rows.at(-1)?.[2] ?? Number.NEGATIVE_INFINITY) >= last);
}

/** Items of one instant stay in the order of their coverages. */
function byNewest(a: FeedItem, b: FeedItem): number {
  return Date.parse(b.published) - Date.parse(a.published);
}

/** The removals that a feed lists, newest first. */
export function newestDeleted(deleted: readonly DeletedFeedItem[]): DeletedFeedItem[] {
  return deleted
    .toSorted((a, b) => Date.parse(b.when) - Date.parse(a.when) || (a.id < b.id ? -1 : 1))
    .slice(0, FEED_SIZE);
}

function feedItem(entry: EntryView, links: Links): FeedItem {
  const media = feedMedia(entry);
  return {
    id: entry.tag,
    title: entry.heading,
    url: entry.url,
    published: entry.time.datetime,
    modified: entry.modified.datetime,
    html: feedContent(entry, links, "copies"),
    language: entry.language,
    bylines: entry.bylines,
    topics: entry.topics.map(({ title }) => title),
    ...(media.length > 0 && { media }),
  };
}
