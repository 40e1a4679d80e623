/** The index that readers search, as a part of a build. */
import type { OutputRow } from "../ledger/output-row.ts";
import type { Coverage, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { type CoverageIndex, indexCoverage, searchFiles } from "../search/index.ts";

/** Indexes coverages while they are rendered. */
export class CoverageIndexer {
  /** By slug; complete when all outputs have been made. */
  readonly indexes = new Map<string, CoverageIndex>();
  private readonly site: Site;

  constructor(site: Site) {
    this.site = site;
  }

  /** The files of the index that are a coverage's own; none where the site has no search. */
  filesOf(coverage: Coverage): Iterable<Output> {
    if (!this.site.search) return [];
    const { index, outputs } = indexCoverage(coverage, this.site);
    this.indexes.set(coverage.masthead.slug, index);
    return outputs;
  }
}

/**
 * The files of the index that all coverages make together; none where the site has no search. `published` are the site's
 * rows of the last build, if it was made by the same program.
 */
export function siteSearchFiles(
  site: Site,
  indexes: readonly (CoverageIndex | undefined)[],
  published: readonly OutputRow[],
): Iterable<Output> {
  return site.search
    ? searchFiles(
        indexes.flatMap((index) => index ?? []),
        published.map(([path, , , , fingerprint]) => ({ path, fingerprint })),
      )
    : [];
}
