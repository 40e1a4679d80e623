import { HEADLINES, KEY_EVENTS, takenLists } from "../model/addresses.ts";
import type { Coverage, Moment } from "../model/content.ts";
import { formatDateRange, formatTime, type TimeView } from "../web/dates.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { addresses } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import { bylineView, entryView, latestChange, type Settled, tombstoneView, topicLink } from "./entry-view.ts";
import { foldSummary } from "./fold-summary.ts";
import { bodyView, cardView, mediaView } from "./media-view.ts";
import { pictureAddress } from "./picture-addresses.ts";
import { axisOf, positionOn, shapeOf } from "./shape.ts";
import type { CoverageView, DayView, EntryView, MediaView } from "./views.ts";

/** A coverage with every address and time settled; `printed` is the language of the times. */
export function coverageView(
  coverage: Coverage,
  settled: Settled,
  printed = coverage.masthead.language,
): CoverageView {
  const { masthead, pages } = coverage;
  const { slug, timezone, language } = masthead;
  const { links, tagOf } = settled;
  const taken = takenLists(coverage.order);
  const print = (moment: Moment) => formatTime(moment, timezone, printed);
  const axis = axisOf(coverage.entries.map(({ time }) => time));
  const order = coverage.order.map((place, index) =>
    "body" in place
      ? entryView(place, index, coverage, settled, printed, axis && positionOn(axis, place.time))
      : tombstoneView(place, index, coverage, settled, printed),
  );
  const entries = order.flatMap((place) => ("removed" in place ? [] : [place]));
  const pageOf = (picture: number) => pictureAddress(slug, undefined, picture);
  const lead = masthead.lead && mediaView(masthead.lead, links, pageOf(0));
  const cover = lead ?? coverOf(entries);
  const { summary, more } = foldSummary(
    bodyView(masthead.summary, "__", links, print, (at) => pageOf(at + (lead ? 1 : 0))),
  );
  return {
    slug,
    title: masthead.title,
    href: links.href(addresses.coverage(slug)),
    url: links.absolute(addresses.coverage(slug)),
    storyHref: links.href(addresses.story(slug, 1)),
    ...(!taken.has(HEADLINES) && { headlinesHref: links.href(addresses.headlines(slug)) }),
    ...(!taken.has(KEY_EVENTS) && { keyEventsHref: links.href(addresses.keyEvents(slug)) }),
    picturesHref: links.href(addresses.pictures(slug)),
    atomHref: links.href(addresses.atom(slug)),
    feedHref: links.href(addresses.feed(slug)),
    dataHref: links.href(addresses.data(slug)),
    bibtexHref: links.href(addresses.bibtex(slug)),
    risHref: links.href(addresses.ris(slug)),
    tag: tagOf(masthead.oldest),
    language,
    direction: directionOf(language),
    timezone,
    status: masthead.status,
    draft: masthead.draft ?? false,
    ...coverageSpan(coverage, print, printed),
    editors: masthead.editors.map((editor) => bylineView(editor, links)),
    topics: masthead.topics.map((topic) => topicLink(topic, links)),
    related: masthead.related.map(({ title, url }) => ({ title, href: url })),
    aliases: masthead.aliases,
    summary,
    ...(more && { moreSummary: more }),
    entries,
    tombstones: order.filter((place) => "removed" in place),
    order,
    keyEvents: entries.filter(({ key }) => key),
    pinned: entries.filter(({ pinned }) => pinned),
    pages,
    ...(axis && { shape: shapeOf(axis, placed(coverage, entries), printed) }),
    days: daysOf(entries),
    pictureCount: [...(lead ? [lead] : []), ...masthead.summary.media, ...entries.flatMap(mediaOf)].length,
    crops: (masthead.crops ?? []).map((crop) => cardView(crop, links)),
    correctionCount: entries.reduce((sum, { corrections }) => sum + corrections.length, 0),
    ...(masthead.date !== undefined && { date: masthead.date }),
    ...(masthead.standfirst !== undefined && { standfirst: masthead.standfirst }),
    ...(lead && { lead }),
    ...(cover && { cover }),
    ...(masthead.card && { card: cardView(masthead.card, links) }),
  };
}

function placed({ entries }: Coverage, views: readonly EntryView[]) {
  return views.flatMap((view, index) => {
    const time = entries[index]?.time;
    return time ? [{ time, view }] : [];
  });
}

/** All media of an entry, in their order. */
export function mediaOf({ lead, body }: EntryView): readonly MediaView[] {
  return [...(lead ? [lead] : []), ...body.media];
}

/** The picture of the first key event that has one, else that of the first entry. */
function coverOf(entries: readonly EntryView[]): MediaView | undefined {
  const pictureOf = (entry: EntryView) => mediaOf(entry).find(({ kind }) => kind === "picture");
  const found = entries.find((entry) => entry.key && pictureOf(entry)) ?? entries.find(pictureOf);
  return found && pictureOf(found);
}

const DAY = 24 * 60 * 60_000;

function daysOf(entries: readonly EntryView[]): DayView[] {
  const byDay = new Map<string, EntryView[]>();
  for (const entry of entries) getOrCreate(byDay, entry.time.day, () => []).push(entry);
  const first = Date.parse(entries[0]?.time.day ?? "");
  return [...byDay].map(([day, members]) => ({
    day,
    longDate: members[0]?.time.longDate ?? day,
    number: Math.round((Date.parse(day) - first) / DAY) + 1,
    entryCount: members.length,
    keyEventCount: members.filter(({ key }) => key).length,
  }));
}

type Span = Pick<CoverageView, "start" | "end" | "modified" | "dates">;

function coverageSpan(
  { masthead, entries, tombstones }: Coverage,
  print: (moment: Moment) => TimeView,
  printed: string,
): Span {
  const start = masthead.start ?? entries[0]?.time;
  const end = masthead.end ?? entries.at(-1)?.time;
  const removals = tombstones.map(({ removed }) => removed.time);
  const changes = [...entries.map(latestChange), ...removals].toSorted((a, b) => a.instant - b.instant);
  const modified = changes.at(-1) ?? end;
  return {
    ...(start && { start: print(start) }),
    ...(end && { end: print(end) }),
    ...(modified && { modified: print(modified) }),
    ...(start && { dates: formatDateRange(start, end ?? start, printed) }),
  };
}
