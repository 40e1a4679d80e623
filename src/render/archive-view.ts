import { listingsOf } from "./listings.ts";
import type { CoverageSummary } from "./summary.ts";
import type { SummaryContext } from "./summary-views.ts";
import type { ArchiveView } from "./views.ts";

/** The archive as pages outside of coverages see it, from the digests of its coverages in any order. */
export function archiveView(
  digests: readonly CoverageSummary[],
  summaryContext: SummaryContext,
): ArchiveView {
  const coverages = sortNewestFirst(digests);
  return {
    site: summaryContext.site,
    coverages: coverages.map(({ brief }) => brief),
    ...listingsOf(coverages, summaryContext),
  };
}

/** Coverages in the order of the front page. */
export function sortNewestFirst(digests: readonly CoverageSummary[]): CoverageSummary[] {
  return digests.toSorted((a, b) => b.newest - a.newest || (a.brief.slug < b.brief.slug ? -1 : 1));
}
