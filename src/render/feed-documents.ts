import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { html, printable, raw } from "../web/html.ts";
import { directionOf } from "../web/words/index.ts";
import type { FeedMedia } from "./feed-media.ts";
import type { DeletedFeedItem } from "./summary.ts";
import type { BylineView, SiteView } from "./views.ts";

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly language: string;
  /** Whole addresses: of the page, and of the feed's two forms. */
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** What readers of the feed must forget, by its id. */
  readonly deleted: readonly DeletedFeedItem[];
}

/** Times are as in `datetime`; `html` has whole addresses only. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly modified: string;
  readonly html: string;
  readonly language: string;
  readonly bylines: readonly BylineView[];
  readonly topics: readonly string[];
  readonly media?: readonly FeedMedia[];
}

/** A feed as Atom and as JSON Feed, in a folder: "" or one with a final slash. */
export function feedDocuments(feed: Feed, site: SiteView, folder: string): Output[] {
  return [
    { path: `${folder}atom.xml`, contents: atomFeed(feed, site) },
    { path: `${folder}feed.json`, contents: jsonFeed(feed, site) },
  ];
}

/** When something in the feed last changed; nothing depends on when the feed was made. */
function updatedOf({ items, deleted }: Feed): string {
  const times = [...items.map(({ modified }) => modified), ...deleted.map(({ when }) => when)];
  return times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? "1970-01-01T00:00:00+00:00";
}

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: Feed, site: SiteView): string {
  // RFC 6721: readers that know it delete what they have kept.
  const tombstones = feed.deleted.length > 0 && html` xmlns:at="http://purl.org/atompub/tombstones/1.0"`;
  const hasMedia = feed.items.some(({ media = [] }) => media.length > 0);
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom"${tombstones}${hasMedia && html` xmlns:media="http://search.yahoo.com/mrss/"`} xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${titleOf(feed)}</title>
${feed.subtitle !== undefined && html`<subtitle>${feed.subtitle}</subtitle>\n`}<updated>${updatedOf(feed)}</updated>
<link rel="self" type="application/atom+xml" href="${feed.atom}"/>
<link rel="alternate" type="text/html" href="${feed.home}"/>
<author><name>${site.publisher.name}</name></author>
${feed.deleted.map(({ id, when }) => html`<at:deleted-entry ref="${id}" when="${when}"/>\n`)}${feed.items.map(atomEntry)}</feed>
`.source;
}

/** The title in the direction of its own words: readers show it in that of the feed. */
function titleOf({ title, language }: Pick<Feed, "title" | "language">): string {
  return isolateForeign(title, directionOf(language));
}

function atomEntry(item: FeedItem) {
  return html`<entry xml:lang="${item.language}">
<id>${item.id}</id>
<title>${titleOf(item)}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<published>${item.published}</published>
<updated>${item.modified}</updated>
${item.bylines.map(({ name, url }) => html`<author><name>${name}</name><uri>${url}</uri></author>\n`)}${item.topics.map(
  (topic) => html`<category term="${topic}"/>\n`,
)}${(item.media ?? []).map(atomMedia)}<content type="html">${item.html}</content>
</entry>
`;
}

/** A recording is an enclosure, which players of podcasts ask for; Media RSS describes recordings and pictures. */
function atomMedia({ kind, url, type, width, height, alt, credit }: FeedMedia) {
  const size = width !== undefined && height !== undefined && html` width="${width}" height="${height}"`;
  return html`${kind !== "image" && html`<link rel="enclosure" type="${type}" href="${url}"/>\n`}<media:content url="${url}" type="${type}" medium="${kind}"${size}>${
    alt !== "" && html`<media:description type="plain">${alt}</media:description>`
  }${credit !== undefined && html`<media:credit>${credit}</media:credit>`}</media:content>
`;
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed, site: SiteView): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(feed),
    ...(feed.subtitle !== undefined && { description: feed.subtitle }),
    home_page_url: feed.home,
    feed_url: feed.json,
    language: feed.language,
    authors: [
      { name: site.publisher.name, ...(site.publisher.url !== undefined && { url: site.publisher.url }) },
    ],
    items: feed.items.map(jsonItem),
  };
  return `${printable(JSON.stringify(document, null, 1))}\n`;
}

function jsonItem(item: FeedItem) {
  const { bylines, topics, media = [] } = item;
  const picture = media.find(({ kind }) => kind === "image");
  const recordings = media.filter(({ kind }) => kind !== "image");
  return {
    id: item.id,
    url: item.url,
    title: titleOf(item),
    content_html: item.html,
    date_published: item.published,
    date_modified: item.modified,
    ...(picture && { image: picture.url }),
    ...(bylines.length > 0 && { authors: bylines.map(({ name, url }) => ({ name, url })) }),
    ...(topics.length > 0 && { tags: topics }),
    language: item.language,
    ...(recordings.length > 0 && {
      attachments: recordings.map(({ url, type }) => ({ url, mime_type: type })),
    }),
  };
}
