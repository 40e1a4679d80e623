import type { Byline, Coverage, Entry, Masthead, Moment, Pages, Tombstone, Topic } from "../model/content.ts";
import { formatTime, type TimeView } from "../web/dates.ts";
import { pageAddress } from "../web/page-addresses.ts";
import { addresses, type Links } from "../web/urls.ts";
import { directionOf, type Words, wordsOf } from "../web/words/index.ts";
import { textBeforeTables } from "./excerpt.ts";
import { bodyView, cardView, mediaView } from "./media-view.ts";
import { pictureAddress } from "./picture-addresses.ts";
import { firstWords } from "./truncate.ts";
import type { AxisPosition, BylineView, EntryView, LinkView, TombstoneView } from "./views.ts";

/** What the views of a site share: how its addresses and its feeds' ids are made. */
export interface Settled {
  readonly links: Links;
  readonly tagOf: (address: string) => string;
}

/** What the views of a coverage's entries take from it. */
export interface EntryContext {
  readonly masthead: Pick<Masthead, "slug" | "oldest" | "timezone" | "language" | "card">;
  readonly pages: Pages;
}

/** The same, without the rest of the coverage. */
export function entryContextOf({ masthead, pages }: Coverage): EntryContext {
  const { slug, oldest, timezone, language, card } = masthead;
  return { masthead: { slug, oldest, timezone, language, ...(card && { card }) }, pages };
}

/**
 * The entry at `index` of its coverage's order (0 for the oldest), with every address and time settled; `position` is its
 * place on the axis of time. `printed` is the language of its time. Inside an entry in another language, times are in that language.
 */
export function entryView(
  entry: Entry,
  index: number,
  coverage: EntryContext,
  settled: Settled,
  printed: string,
  position: AxisPosition | undefined,
): EntryView {
  const { links } = settled;
  const { timezone } = coverage.masthead;
  const language = entry.language ?? coverage.masthead.language;
  const inside = entry.language ?? printed;
  const print = (moment: Moment) => formatTime(moment, timezone, inside);
  const time = formatTime(entry.time, timezone, printed);
  const changed = latestChange(entry);
  const card = entry.card ?? coverage.masthead.card;
  const pageOf = (index: number) => pictureAddress(coverage.masthead.slug, entry, index);
  const body = bodyView(entry.body, `_${entry.id}_`, links, print, (at) => pageOf(at + (entry.lead ? 1 : 0)));
  const excerpt = firstWords(textBeforeTables(body) || (entry.headline ?? ""), 200);
  return {
    heading: entry.headline ?? headingWithout(print(entry.time), entry, wordsOf(inside)),
    language,
    direction: directionOf(language),
    time,
    modified: changed === entry.time ? time : print(changed),
    bylines: entry.bylines.map((byline) => bylineView(byline, links)),
    topics: entry.topics.map((topic) => topicLink(topic, links)),
    body,
    excerpt,
    corrections: entry.corrections.map(({ time: moment, kind, note }) => ({
      time: print(moment),
      kind,
      note,
    })),
    key: entry.key,
    pinned: entry.pinned,
    draft: entry.draft,
    ...positionFields(entry, index, coverage, settled),
    ...(position && { position }),
    ...(entry.label !== undefined && { label: entry.label }),
    ...(entry.headline !== undefined && { headline: entry.headline }),
    ...(entry.kicker !== undefined && { kicker: entry.kicker }),
    ...(entry.place !== undefined && { place: entry.place }),
    ...(entry.updated && { updated: print(entry.updated) }),
    ...(entry.lead && { lead: mediaView(entry.lead, links, pageOf(0)) }),
    ...(card && { card: cardView(card, links) }),
  };
}

/** The tombstone at `index` of its coverage's order (0 for the oldest); `language` is that of the times. */
export function tombstoneView(
  tombstone: Tombstone,
  index: number,
  coverage: EntryContext,
  settled: Settled,
  language: string,
): TombstoneView {
  const { timezone } = coverage.masthead;
  const { removed, time } = tombstone;
  return {
    time: formatTime(time, timezone, language),
    removed: formatTime(removed.time, timezone, language),
    reason: removed.reason,
    ...positionFields(tombstone, index, coverage, settled),
  };
}

/** Where an entry or a tombstone is, and under which names it is known. */
function positionFields(
  entry: Pick<Entry, "id" | "path" | "oldest" | "order" | "aliases" | "aliasFolders">,
  index: number,
  coverage: EntryContext,
  { links, tagOf }: Settled,
) {
  const { masthead } = coverage;
  const { id, path, oldest, order, aliases, aliasFolders } = entry;
  const address = addresses.entry(masthead.slug, id);
  return {
    id,
    file: path,
    href: links.href(address),
    url: links.absolute(address),
    pageHref: links.href(pageAddress(masthead.slug, coverage.pages, index), id),
    storyHref: links.href(storyAddress(coverage, index), id),
    // In a `tag:` id, the text of another program needs encoding.
    tag: tagOf(`${masthead.oldest}/${encodeURIComponent(oldest)}`),
    number: index + 1,
    ...(order !== undefined && { order }),
    aliases,
    aliasFolders,
  };
}

function headingWithout(time: TimeView, entry: Entry, { colon }: Words): string {
  const caption = entry.lead?.caption ?? entry.lead?.alt ?? "";
  const words = firstWords(entry.body.text || caption, 60);
  return words === "" ? time.clock : `${time.clock}${colon}${words}`;
}

/** When an entry last changed: the latest of its time, `updated` and its corrections. */
export function latestChange(entry: Entry): Moment {
  if (!entry.updated && entry.corrections.length === 0) return entry.time;
  const times = [
    entry.time,
    ...(entry.updated ? [entry.updated] : []),
    ...entry.corrections.map(({ time }) => time),
  ];
  return times.reduce((newest, time) => (time.instant > newest.instant ? time : newest));
}

function storyAddress({ masthead, pages }: EntryContext, index: number): string {
  return addresses.story(masthead.slug, Math.floor(index / pages.size) + 1);
}

export function bylineView({ name, role, kind, slug }: Byline, links: Links): BylineView {
  const address = addresses.author(slug);
  return {
    name,
    href: links.href(address),
    url: links.absolute(address),
    ...(role !== undefined && { role }),
    ...(kind && { kind }),
  };
}

export function topicLink({ name, slug }: Topic, links: Links): LinkView {
  return { title: name, href: links.href(addresses.topic(slug)) };
}
