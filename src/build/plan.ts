/** Finds what of the last build can be reused: the coverages that nothing has happened to. */

import { areStaticFilesKnown } from "../collect/static-files.ts";
import { hashInputs } from "../ledger/inputs.ts";
import type { CoverageEntry, CoverageRecord, Ledger, SiteRecord } from "../ledger/ledger.ts";
import type { OutputRow } from "../ledger/output-row.ts";
import type { FindIntact } from "../ledger/outputs.ts";
import { coverageFolders, type Scan, type ScannedFile, statSignature } from "../ledger/scan.ts";
import { areTimesReliable } from "../ledger/settled.ts";
import type { Folder } from "../model/folder.ts";
import type { StaticFiles } from "../model/static-files.ts";
import type { PublishTarget } from "../publish/index.ts";
import type { CoverageParts } from "./rendered-coverage.ts";

export type SiteLedger = Ledger<CoverageParts>;
export type SiteTarget = PublishTarget<CoverageParts>;
export type CoverageInLedger = CoverageEntry<CoverageParts>;

/** How the site was found, and what of its archive can be reused. */
export interface BuildPlan {
  readonly scan: Scan;
  /** A digest of everything that all coverages depend on. */
  readonly key: string;
  /** What the last build published. */
  readonly ledger: SiteLedger | undefined;
  /** Whether it had the same key: then equal fingerprints mean equal pages. */
  readonly hasSameKey: boolean;
  /** The coverages that stay as they were published. */
  readonly reused: readonly CoverageInLedger[];
  /** What is no single coverage's, when nothing at all has happened. */
  readonly site?: SiteRecord;
}

/** What to compare the content with. */
interface LastBuild extends Pick<SiteTarget, "begun" | "findIntact"> {
  readonly ledger: SiteLedger;
  readonly folder: Folder;
  /** The instant to build for, in ms since 1970. */
  readonly now: number;
}

/** Plans the build of a content folder that was found as the scan says. */
export function planBuild(
  scan: Scan,
  folder: Folder,
  key: string,
  { ledger, begun, findIntact }: SiteTarget,
  now: number,
  statics: StaticFiles,
): BuildPlan {
  if (ledger?.key !== key) return { scan, key, ledger, hasSameKey: false, reused: [] };
  const last = { ledger, begun, findIntact, folder, now };
  const reused = [...scan.folders].flatMap(([slug, files]) => reuseCoverage(slug, files, last) ?? []);
  const isWhole = reused.length === ledger.coverages.size && reused.length === coverageFolders(scan).length;
  const isUnchanged = isWhole && areStaticFilesKnown(statics, ledger.site.statics);
  const outputs = isUnchanged ? findAllIntact(ledger.site.outputs, findIntact) : undefined;
  const site = outputs && { ...ledger.site, outputs };
  return { scan, key, ledger, hasSameKey: true, reused, ...(site && { site }) };
}

/** The ledger of an archive that stays as it is: the same one, if nothing else was found out about its files. */
export function ledgerOfReused({ ledger, key, reused }: BuildPlan, site: SiteRecord): SiteLedger {
  const isSame =
    ledger?.site.outputs === site.outputs &&
    reused.every((entry) => entry === ledger.coverages.get(entry.record.slug));
  if (ledger && isSame) return ledger;
  const coverages = new Map(reused.map((entry) => [entry.record.slug, entry]));
  return { now: 0, ...ledger, key, coverages, site };
}

/** The coverage of a folder, if neither its content nor what was published of it has changed. */
function reuseCoverage(
  slug: string,
  files: readonly ScannedFile[],
  { ledger, folder, begun, findIntact, now }: LastBuild,
): CoverageInLedger | undefined {
  const entry = ledger.coverages.get(slug);
  if (!entry || entry.record.contents === undefined) return undefined;
  const { embargoEnds, outputs } = entry.record;
  // An embargo has ended since, or holds again.
  if (embargoEnds.some((due) => due > ledger.now !== due > now)) return undefined;
  const signature = findSignature(entry.record, files, folder, begun);
  const intact = signature === undefined ? undefined : findAllIntact(outputs, findIntact);
  if (signature === undefined || !intact) return undefined;
  return signature === entry.record.signature && intact === outputs
    ? entry
    : entry.with({ outputs: intact, ...(signature !== "" && { signature }) });
}

/**
 * The signature of files, if they are what a coverage was made from; empty where their times can't be relied on. Files
 * that only look different are read, which the next build need not do.
 */
function findSignature(
  { signature: known = "", contents, media }: CoverageRecord,
  files: readonly ScannedFile[],
  folder: Folder,
  begun: number,
): string | undefined {
  const signature = statSignature(files);
  if (signature === known) return signature;
  if (hashInputs(files, folder, media).digest !== contents) return undefined;
  return areTimesReliable(files, begun) ? signature : known;
}

/** The rows of files that are all as they were published: the same list, if nothing else was found out about them. */
function findAllIntact(rows: readonly OutputRow[], findIntact: FindIntact): readonly OutputRow[] | undefined {
  const found: OutputRow[] = [];
  let isSame = true;
  for (const row of rows) {
    const intact = findIntact(row);
    if (!intact) return undefined;
    isSame &&= intact === row;
    found.push(intact);
  }
  return isSame ? rows : found;
}
