/** The index that readers search, as a part of a build. */
import type { OutputRow } from "../ledger/output-row.ts";
import type { Site } from "../model/content.ts";
import type { Output } from "../model/output.ts";
import { type CoverageIndex, searchFiles } from "../search/index.ts";

/**
 * The files of the index that all coverages make together; none where the site has no search. `published` are the site's
 * rows of the last build, if it was made by the same program.
 */
export function siteSearchFiles(
  site: Site,
  indexes: readonly (CoverageIndex | undefined)[],
  published: readonly OutputRow[],
  isQuick = false,
): Iterable<Output> {
  return site.search
    ? searchFiles(
        indexes.flatMap((index) => index ?? []),
        published.map(([path, , , , fingerprint]) => ({ path, fingerprint })),
        // Pairs take as long as all else that a preview makes after a change.
        !isQuick,
      )
    : [];
}
