/** Makes every file of the finished archive. Each is made when it is asked for. */
import type { CollectedContent } from "../model/collected.ts";
import type { Coverage, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { archiveView } from "./archive-view.ts";
import { citationFiles } from "./citation-files.ts";
import { correctionFeeds, correctionsView } from "./correction-feeds.ts";
import { coverageJson } from "./coverage-data.ts";
import { coverageLists } from "./coverage-lists.ts";
import { coveragePages } from "./coverage-pages.ts";
import type { RenderContext } from "./document.ts";
import type { FeedItem } from "./feed-documents.ts";
import { coverageFeeds, siteFeeds } from "./feeds.ts";
import { hostFiles } from "./host-files.ts";
import { listingFeeds } from "./listing-feeds.ts";
import { coverageMedia, siteMedia, themeFiles } from "./media-files.ts";
import type { PageFingerprints } from "./page-fingerprints.ts";
import { permalinks } from "./permalinks.ts";
import { picturePages } from "./pictures-page.ts";
import { movedPages } from "./redirect-pages.ts";
import { searchPage } from "./search-page.ts";
import { sitePages } from "./site-pages.ts";
import { coverageSitemaps, siteSitemaps } from "./sitemaps.ts";
import type { CoverageSummary } from "./summary.ts";
import type { SummaryContext } from "./summary-views.ts";
import { tombstones } from "./tombstones.ts";
import type { CoverageView } from "./views.ts";

type CollectedMedia = Pick<CollectedContent, "media">;

/** The pages of a coverage of which there are more, the more entries it has. */
export function* renderPages(
  context: RenderContext,
  view: CoverageView,
  fingerprints?: PageFingerprints,
): Iterable<Output> {
  yield* coveragePages(context, view, fingerprints);
  yield* permalinks(context, view, fingerprints);
  yield* picturePages(context, view);
}

/** Everything else below a coverage's addresses. Nothing of it, and of the pages, depends on other coverages. */
export function* renderFiles(
  context: RenderContext,
  coverage: Coverage,
  view: CoverageView,
  items: readonly FeedItem[],
  collected: CollectedMedia,
): Iterable<Output> {
  yield* tombstones(context, view);
  yield* coverageLists(context, view);
  yield* movedPages(context, view);
  yield* coverageFeeds(context, view, items);
  yield* coverageJson(context, view);
  yield* citationFiles(context, view);
  yield* coverageSitemaps(context, view);
  yield* coverageMedia(coverage, collected);
}

/** Everything that is no single coverage's. The digests are in the order of the front page. */
export function* renderSite(
  context: RenderContext,
  summaryContext: SummaryContext,
  site: Site,
  digests: readonly CoverageSummary[],
  itemsOf: (digest: CoverageSummary) => readonly FeedItem[],
  collected: CollectedMedia,
): Iterable<Output> {
  const archive = archiveView(digests, summaryContext);
  yield* sitePages(context, archive, correctionsView(digests, summaryContext));
  yield* searchPage(context, archive);
  yield* siteFeeds(context, digests, itemsOf);
  yield* listingFeeds(context, archive, digests);
  yield* correctionFeeds(context, digests, summaryContext);
  yield* siteSitemaps(context, archive, digests);
  yield* hostFiles(context, digests);
  const media = [...siteMedia(site, summaryContext.people, digests, collected)];
  const taken = new Set(media.map(({ path }) => path));
  // The site's own file wins: icon.svg is the usual name of an icon, and the theme has one too.
  for (const file of themeFiles(context)) if (!taken.has(file.path)) yield file;
  yield* media;
}
