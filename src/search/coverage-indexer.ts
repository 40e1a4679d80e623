import type { Coverage, Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import type { CoverageIndex } from "./coverage-index.ts";
import { indexCoverage } from "./index-coverage.ts";

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
