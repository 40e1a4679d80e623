/** The feeds of a topic and of an author: the newest entries of all coverages, each with its first words. */
import type { Output } from "../model/output.ts";
import { html } from "../web/html.ts";
import { addresses } from "../web/urls.ts";
import type { RenderContext } from "./document.ts";
import { atomFeed, type Feed, type FeedItem, jsonFeed } from "./feed-documents.ts";
import { FEED_SIZE, newestDeleted } from "./feeds.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { CoverageSummary, DeletedFeedItem } from "./summary.ts";
import type { ArchiveView, EntrySummaryView, ListingView } from "./views.ts";

/** The feeds of all topics and authors. The digests are those of all coverages. */
export function* listingFeeds(
  context: RenderContext,
  { topics, authors }: ArchiveView,
  digests: readonly CoverageSummary[],
): Iterable<Output> {
  const { words } = context.kit(context.site.language);
  const deleted = new Map(digests.map(({ brief, deleted: items }) => [brief.slug, items]));
  const deletedSum = fingerprintOf(JSON.stringify([...deleted]));
  for (const topic of topics) {
    const address = addresses.topic(topic.slug);
    const feed = () =>
      feedOf(context, topic, deleted, { address, title: words.topic(topic.name), topics: [topic.name] });
    yield* lazyDocuments(context, feed, address, topic.sum + deletedSum);
  }
  for (const author of authors) {
    const address = addresses.author(author.slug);
    const bylines = [{ name: author.name, href: author.href, url: author.absolute }];
    const feed = () => feedOf(context, author, deleted, { address, title: author.name, bylines });
    yield* lazyDocuments(context, feed, address, author.sum + deletedSum);
  }
}

interface FeedSubject extends Partial<Pick<FeedItem, "topics" | "bylines">> {
  readonly address: string;
  readonly title: string;
}

function feedOf(
  { site, links, kit }: RenderContext,
  listing: ListingView,
  deleted: ReadonlyMap<string, readonly DeletedFeedItem[]>,
  { address, title, ...shared }: FeedSubject,
): Feed {
  const slugs = new Set(listing.entries.map(({ coverage }) => coverage.slug));
  return {
    id: site.tag.replace(/archive$/, address.replace(/\/$/, "")),
    title: `${site.title}${kit(site.language).words.colon}${title}`,
    language: site.language,
    home: listing.absolute,
    atom: links.absolute(addresses.listAtom(address)),
    json: links.absolute(addresses.listFeed(address)),
    items: listing.entries.slice(0, FEED_SIZE).map(({ entry }) => ({ ...itemOf(entry), ...shared })),
    deleted: newestDeleted([...slugs].flatMap((slug) => deleted.get(slug) ?? [])),
  };
}

function itemOf(entry: EntrySummaryView): FeedItem {
  return {
    id: entry.tag,
    title: entry.heading,
    url: entry.url,
    published: entry.time.datetime,
    modified: entry.modified,
    html: html`<p>${entry.excerpt === "" ? entry.heading : entry.excerpt}</p>`.source,
    language: entry.language,
    bylines: [],
    topics: [],
  };
}

/** Both forms of a feed, made when their contents are asked for. */
function lazyDocuments(
  { site }: RenderContext,
  feedWhenNeeded: () => Feed,
  address: string,
  changes: string,
): Output[] {
  let made: Feed | undefined;
  const feed = () => (made ??= feedWhenNeeded());
  const fingerprint = fingerprintOf(changes);
  return [
    {
      path: addresses.listAtom(address),
      fingerprint,
      get contents() {
        return atomFeed(feed(), site);
      },
    },
    {
      path: addresses.listFeed(address),
      fingerprint,
      get contents() {
        return jsonFeed(feed(), site);
      },
    },
  ];
}
