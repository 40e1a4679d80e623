import type { Output } from "../model/output.ts";
import { isolateForeign } from "../web/bidi.ts";
import { formatTime, isoTime } from "../web/dates.ts";
import { html } from "../web/html.ts";
import { addresses } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import type { RenderContext } from "./document.ts";
import { type FeedItem, feedDocuments } from "./feed-documents.ts";
import type { CorrectionDigest, CoverageSummary } from "./summary.ts";
import { entrySummaryView, type SummaryContext } from "./summary-views.ts";
import type { CorrectionsView } from "./theme.ts";
import type { EntrySummaryView, Words } from "./views.ts";

/** A correction with its entry and its coverage. */
interface Noted {
  readonly correction: CorrectionDigest;
  readonly entry: EntrySummaryView;
  readonly digest: CoverageSummary;
}

/** Every correction of the archive, newest first. The digests are in the order of the front page. */
function notedIn(digests: readonly CoverageSummary[], summaryContext: SummaryContext): Noted[] {
  return digests
    .flatMap((digest) =>
      digest.corrections.flatMap((correction): Noted[] => {
        const row = digest.rows[correction.row];
        return row ? [{ correction, entry: entrySummaryView(row, digest, summaryContext), digest }] : [];
      }),
    )
    .toSorted((a, b) => b.correction.time.instant - a.correction.time.instant);
}

/** The corrections as their page shows them, with times in the language of the site. */
export function correctionsView(
  digests: readonly CoverageSummary[],
  summaryContext: SummaryContext,
): CorrectionsView {
  const corrections = notedIn(digests, summaryContext).map(
    ({ correction: { time, kind, note }, entry, digest }) => ({
      correction: { time: formatTime(time, digest.timezone, summaryContext.site.language), kind, note },
      entry,
      coverage: digest.brief,
    }),
  );
  return { corrections };
}

/** The feeds of the corrections page. They hold all of them: there are few, and a reader must miss none. */
export function correctionFeeds(
  context: RenderContext,
  digests: readonly CoverageSummary[],
  summaryContext: SummaryContext,
): Output[] {
  const { site, links } = context;
  const { words } = context.kit(site.language);
  const feed = {
    id: `${site.tag}/corrections`,
    title: correctionsTitle(site.title, words),
    subtitle: words.correctionsLead,
    language: site.language,
    home: site.correctionsUrl,
    atom: links.absolute(addresses.correctionsAtom),
    json: links.absolute(addresses.correctionsFeed),
    items: notedIn(digests, summaryContext).map((noted) =>
      correctionItem(noted, context.kit(noted.digest.brief.language).words),
    ),
    deleted: [],
  };
  return feedDocuments(feed, site, addresses.corrections);
}

export function correctionsTitle(site: string, words: Words): string {
  return `${site}${words.colon}${words.corrections}`;
}

function correctionItem({ correction, entry, digest }: Noted, words: Words): FeedItem {
  const { tag, time, kind, note } = correction;
  const datetime = isoTime(time);
  return {
    id: tag,
    title: `${words.correctionKinds[kind]}${words.colon}${isolateForeign(entry.heading, directionOf(digest.brief.language))}`,
    url: entry.url,
    published: datetime,
    modified: datetime,
    html: html`<p>${note}</p>`.source,
    language: digest.brief.language,
    bylines: [],
    topics: [],
  };
}
