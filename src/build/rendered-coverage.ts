/** What the next build must know of the coverages that this one has read and rendered. */

import { UNKNOWN_INPUTS } from "../ledger/coverage-inputs.ts";
import type { CoverageFacts, CoverageInputs, CoverageRecord } from "../ledger/ledger.ts";
import type { Coverage } from "../model/content.ts";
import type { RenderedSummary, SiteRenderer } from "../render/site-renderer.ts";
import type { CoverageIndex } from "../search/index.ts";

/** What a ledger keeps of each coverage for the pages of the site and for its search. */
export interface CoverageParts extends RenderedSummary {
  readonly search?: CoverageIndex;
}

/** What was made of a coverage. Plain data. */
export interface RenderedCoverage {
  readonly record: Omit<CoverageRecord, "outputs">;
  /** Of its outputs. */
  readonly paths: readonly string[];
  readonly summary: CoverageParts;
}

/** What was made of coverages. */
export function listRendered(
  coverages: readonly Coverage[],
  inputs: ReadonlyMap<string, CoverageInputs>,
  { summaries, paths }: Pick<SiteRenderer, "summaries" | "paths">,
  indexes: ReadonlyMap<string, CoverageIndex>,
): RenderedCoverage[] {
  return coverages.flatMap((coverage) => {
    const { slug } = coverage.masthead;
    const summary = summaries.get(slug);
    if (!summary) return [];
    const record = { slug, ...coverageFacts(coverage, summary), ...(inputs.get(slug) ?? UNKNOWN_INPUTS) };
    const search = indexes.get(slug);
    return [{ record, summary: search ? { ...summary, search } : summary, paths: paths.get(slug) ?? [] }];
  });
}

function coverageFacts(
  { masthead, entries, embargoEnds, ownLinks }: Coverage,
  { digest }: RenderedSummary,
): CoverageFacts {
  return {
    aliases: masthead.aliases,
    entryCount: entries.length,
    ...(digest.oldestDay !== undefined && { oldestDay: digest.oldestDay }),
    embargoEnds,
    ...(ownLinks.length > 0 && { ownLinks }),
  };
}
