import type { CoverageNames } from "../compare/shared-pages.ts";
import { feedCandidates } from "../render/feeds.ts";
import type { CoverageSummary } from "../render/summary.ts";
import type { NamedPage } from "../web/page-names.ts";
import type { BuildPlan, CoverageInLedger } from "./plan.ts";
import type { CoverageParts } from "./rendered-coverage.ts";

/** A coverage that stays as it was published, and what pages of the site say of it. */
export interface ReusedSummary {
  readonly entry: CoverageInLedger;
  readonly summary: CoverageParts;
}

/** The keys of everyone who is named in some coverages. */
export function namedIn(summaries: readonly CoverageParts[]): ReadonlySet<string> {
  return new Set(summaries.flatMap(({ digest }) => digest.authors.map(({ slug }) => slug)));
}

/** The names that have pages in a coverage that was rendered, now or by an earlier build. */
export function namesOfSummary({ brief, authors, topics }: CoverageSummary): CoverageNames {
  const names = [
    ...authors.map(({ slug, name, path }): NamedPage => ({ kind: "author", slug, name, path })),
    ...topics.map(({ slug, name, path }): NamedPage => ({ kind: "topic", slug, name, path })),
  ];
  return { slug: brief.slug, names };
}

/** Whether two coverages claim one name, of those that are kept and of others by their names. */
export function findDuplicateNames(kept: readonly ReusedSummary[], others: readonly string[]): boolean {
  const known = kept.flatMap(({ entry: { record } }) => [record.slug, ...record.aliases]);
  const names = [...known, ...others];
  return new Set(names).size < names.length;
}

/** Reads what was recorded of coverages when they were rendered; items only where the feed of the site may need them. */
export function readReusedSummaries({ reused }: BuildPlan): ReusedSummary[] {
  const kept = reused.flatMap((entry) => {
    const digest = entry.part("digest");
    return digest ? [{ entry, digest }] : [];
  });
  const needed = new Set(feedCandidates(kept.map(({ digest }) => digest)));
  return kept.flatMap(({ entry, digest }) => {
    const items = needed.has(digest) ? entry.part("items") : [];
    const search = entry.part("search");
    return items ? [{ entry, summary: { digest, items, ...(search && { search }) } }] : [];
  });
}
