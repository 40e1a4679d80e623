import type { Output } from "../model/output.ts";
import { html } from "../web/html.ts";
import { addresses } from "../web/urls.ts";
import { type FeedItem, feedDocuments } from "./feed-documents.ts";
import type { Press } from "./print.ts";
import type { CorrectionsView } from "./theme.ts";
import type { ArchiveView, EntryView, Words } from "./views.ts";

export type NotedCorrection = CorrectionsView["corrections"][number];

/** Every correction of the archive, newest first. */
export function correctionsOf({ listed }: ArchiveView): NotedCorrection[] {
  return listed
    .flatMap((coverage) =>
      coverage.entries.flatMap((entry) =>
        entry.corrections.map((correction) => ({ correction, entry, coverage })),
      ),
    )
    .toSorted((a, b) => Date.parse(b.correction.time.datetime) - Date.parse(a.correction.time.datetime));
}

/** The feeds of the corrections page. They hold all of them: there are few, and a reader shall miss none. */
export function correctionFeeds(press: Press): Output[] {
  const { view, links } = press;
  const { site } = view;
  const { words } = press.kit(site.language);
  const feed = {
    id: `${site.tag}/corrections`,
    title: correctionsTitle(site.title, words),
    subtitle: words.correctionsLead,
    language: site.language,
    home: site.correctionsUrl,
    atom: links.absolute(addresses.correctionsAtom),
    json: links.absolute(addresses.correctionsFeed),
    items: correctionsOf(view).map((noted) => itemOf(noted, press.kit(noted.coverage.language).words)),
    deleted: [],
  };
  return feedDocuments(feed, site, addresses.corrections);
}

export function correctionsTitle(site: string, words: Words): string {
  return `${site}${words.colon}${words.corrections}`;
}

function itemOf({ correction, entry, coverage }: NotedCorrection, words: Words): FeedItem {
  const { time, kind, note } = correction;
  return {
    id: `${entry.tag}/corrections/${sequenceOf(correction, entry)}`,
    title: `${words.correctionKinds[kind]}${words.colon}${entry.heading}`,
    url: entry.url,
    published: time.datetime,
    modified: time.datetime,
    html: html`<p>${note}</p>`.source,
    language: coverage.language,
    bylines: [],
    topics: [],
  };
}

/** Its instant, and a number where several have the same: notes are added, so that no older one loses its name. */
function sequenceOf(correction: NotedCorrection["correction"], { corrections }: EntryView): string {
  const instant = Date.parse(correction.time.datetime);
  const same = corrections.filter(({ time }) => Date.parse(time.datetime) === instant);
  const number = same.indexOf(correction) + 1;
  const stamp = new Date(instant).toISOString().slice(0, 19);
  return number === 1 ? stamp : `${stamp}-${number}`;
}
