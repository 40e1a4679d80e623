import type { OutputFile } from "../ledger/outputs.ts";
import { feedCandidates } from "../render/feeds.ts";
import type { RenderedSummary } from "./pages.ts";
import type { BuildPlan, ReusedCoverage } from "./plan.ts";

/** A coverage that stays as it was published, and what pages of the site say of it. */
export interface ReusedSummary extends ReusedCoverage {
  readonly printed: RenderedSummary;
  readonly outputs: readonly OutputFile[];
}

/** The keys of everyone who is named in some coverages. */
export function namedIn(printed: readonly RenderedSummary[]): ReadonlySet<string> {
  return new Set(printed.flatMap(({ digest }) => digest.authors.map(({ slug }) => slug)));
}

/** Whether two coverages claim one name, of those that are kept and of others by their names. */
export function findDuplicateNames(kept: readonly ReusedSummary[], others: readonly string[]): boolean {
  const names = [...kept.flatMap(({ slug, record }) => [slug, ...record.aliases]), ...others];
  return new Set(names).size < names.length;
}

/** Reads what was kept of coverages when they were printed. Those of which it can't be read are not kept. */
export function readReusedSummaries({ coverages, records }: BuildPlan): ReusedSummary[] {
  const kept = coverages.flatMap((coverage) => {
    const digest = records.of(coverage.record, "digest");
    const outputs = coverage.outputs ?? records.of(coverage.record, "outputs");
    return digest && outputs ? [{ ...coverage, digest, outputs }] : [];
  });
  const needed = new Set(feedCandidates(kept.map(({ digest }) => digest)));
  return kept.flatMap(({ digest, ...coverage }) => {
    const items = needed.has(digest) ? records.of(coverage.record, "items") : [];
    return items ? [{ ...coverage, printed: { digest, items } }] : [];
  });
}
