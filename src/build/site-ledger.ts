/** The ledger of what a build publishes. */

import { recordStaticFiles } from "../collect/static-files.ts";
import { CoverageEntry } from "../ledger/ledger.ts";
import type { OutputRow, OutputRows } from "../ledger/output-row.ts";
import { type Problem, uniqueProblems } from "../model/problem-list.ts";
import type { StaticFiles } from "../model/static-files.ts";
import type { RenderedBatch } from "./batch-job.ts";
import type { BuildPlan, CoverageInLedger, SiteLedger, SiteTarget } from "./plan.ts";
import type { ReusedSummary } from "./reused.ts";

interface PublishedBuild {
  readonly plan: BuildPlan;
  readonly publication: SiteTarget;
  readonly statics: StaticFiles;
  /** In ms since 1970. */
  readonly now: number;
  readonly oldestDay: string | undefined;
}

/** What the next build must know. `rows` are all published files, `problems` those of no single coverage. */
export function describeSite(
  rows: OutputRows,
  problems: readonly Problem[],
  kept: readonly ReusedSummary[],
  made: readonly RenderedBatch[],
  { plan, now, oldestDay, statics, publication }: PublishedBuild,
): SiteLedger {
  const rest = new Map(rows);
  const coverages = new Map<string, CoverageInLedger>();
  for (const { entry } of kept) {
    for (const [path] of entry.record.outputs) rest.delete(path);
    coverages.set(entry.record.slug, entry);
  }
  for (const { record, paths, summary } of made.flatMap((batch) => batch.coverages)) {
    const outputs = paths.flatMap((path) => findRow(path, rows));
    for (const path of paths) rest.delete(path);
    coverages.set(record.slug, new CoverageEntry({ ...record, outputs }, summary));
  }
  const files = recordStaticFiles(statics, rows, publication.begun);
  return {
    ...{ key: plan.key, now, coverages },
    ...(oldestDay !== undefined && { oldestDay }),
    site: {
      outputs: [...rest.values()],
      ...(files.length > 0 && { statics: files }),
      problems: uniqueProblems([...problems, ...made.flatMap(({ others }) => others)]),
    },
  };
}

function findRow(path: string, rows: OutputRows): OutputRow[] {
  const row = rows.get(path);
  return row ? [row] : [];
}
