import type { Coverage, Moment } from "../model/content.ts";
import { formatTime } from "../web/dates.ts";
import { addresses } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import { bylineView, entryView, latestChange, type Settled, tombstoneView, topicLink } from "./entry-view.ts";
import { bodyView, cardView, mediaView } from "./media-view.ts";
import { barIndex, chartBars, chartScale } from "./shape.ts";
import type { CoverageView } from "./views.ts";

/** A coverage with every address and time settled; `printed` is the language of the times. */
export function coverageView(
  coverage: Coverage,
  settled: Settled,
  printed = coverage.masthead.language,
): CoverageView {
  const { masthead, pages } = coverage;
  const { slug, timezone, language } = masthead;
  const { links, tagOf } = settled;
  const print = (moment: Moment) => formatTime(moment, timezone, printed);
  const scale = chartScale(coverage.entries.map(({ time }) => time));
  const order = coverage.order.map((place, index) =>
    "body" in place
      ? entryView(place, index, coverage, settled, printed, scale && barIndex(scale, place.time))
      : tombstoneView(place, index, coverage, settled, printed),
  );
  const entries = order.flatMap((place) => ("removed" in place ? [] : [place]));
  return {
    slug,
    title: masthead.title,
    href: links.href(addresses.coverage(slug)),
    url: links.absolute(addresses.coverage(slug)),
    storyHref: links.href(addresses.story(slug, 1)),
    picturesHref: links.href(addresses.pictures(slug)),
    atomHref: links.href(addresses.atom(slug)),
    feedHref: links.href(addresses.feed(slug)),
    dataHref: links.href(addresses.data(slug)),
    tag: tagOf(masthead.oldest),
    language,
    direction: directionOf(language),
    timezone,
    status: masthead.status,
    draft: masthead.draft ?? false,
    ...coverageSpan(coverage, print),
    editors: masthead.editors.map((editor) => bylineView(editor, links)),
    topics: masthead.topics.map((topic) => topicLink(topic, links)),
    related: masthead.related.map(({ title, url }) => ({ title, href: url })),
    aliases: masthead.aliases,
    summary: bodyView(masthead.summary, "__", links, print),
    entries,
    tombstones: order.filter((place) => "removed" in place),
    order,
    keyEvents: entries.filter(({ key }) => key),
    pinned: entries.filter(({ pinned }) => pinned),
    pages,
    shape: scale ? chartBars(scale, entries, printed) : [],
    ...(masthead.standfirst !== undefined && { standfirst: masthead.standfirst }),
    ...(masthead.lead && { lead: mediaView(masthead.lead, links) }),
    ...(masthead.card && { card: cardView(masthead.card, links) }),
  };
}

type Span = Pick<CoverageView, "start" | "end" | "modified">;

function coverageSpan(
  { masthead, entries, tombstones }: Coverage,
  print: (moment: Moment) => CoverageView["start"],
): Span {
  const start = masthead.start ?? entries[0]?.time;
  const end = masthead.end ?? entries.at(-1)?.time;
  const removals = tombstones.map(({ removed }) => removed.time);
  const changes = [...entries.map(latestChange), ...removals].toSorted((a, b) => a.instant - b.instant);
  const modified = changes.at(-1) ?? end;
  const printed = {
    start: start && print(start),
    end: end && print(end),
    modified: modified && print(modified),
  };
  return {
    ...(printed.start && { start: printed.start }),
    ...(printed.end && { end: printed.end }),
    ...(printed.modified && { modified: printed.modified }),
  };
}
