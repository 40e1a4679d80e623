/** What threads tell each other: what to make of a site, and what has been made of it. All of it is plain data. */

import type { ImageCacheChanges } from "../images/index.ts";
import type { CoverageRecord } from "../ledger/ledger.ts";
import type { OutputFile } from "../ledger/outputs.ts";
import type { HeldCoverage } from "../model/content.ts";
import type { Problem } from "../model/problem-list.ts";
import type { DraftFile, StagedPart, StageLocation } from "../publish/index.ts";
import type { SiteVariant } from "./key.ts";
import type { ContentSettings } from "./read.ts";
import type { RenderedCoverage } from "./record-coverage.ts";
import type { RemovalReport, RemovedEntry } from "./removals.ts";
import type { SitePaths } from "./site-paths.ts";

/** What is to be made of a site, in batches: the coverages of each are read, rendered and staged together. */
export interface BatchJob {
  readonly site: SitePaths;
  readonly settings: SiteVariant & Pick<ContentSettings, "isQuick">;
  /** Slugs, batch by batch. */
  readonly batches: readonly (readonly string[])[];
  /** The slugs of all coverages. */
  readonly slugs: readonly string[];
  /** Of the oldest entry of all of them. */
  readonly oldestDay: string | undefined;
  readonly staging: StageLocation;
  /** Whether what is made may still be changed, and is not to be prepared yet. */
  readonly isProofed: boolean;
  /** What the last build knew of coverages, by slug. */
  readonly known: Readonly<Record<string, CoverageRecord>>;
  /** Whether it was published with the same key, so that pages may stay. */
  readonly mayStay: boolean;
  /** When the build was begun, by the clock of the file system, in ms. */
  readonly begun: number;
}

/** A batch that has been read; with errors, of it or of others, nothing is made of it. */
export interface BatchResult {
  readonly problems: readonly Problem[];
  /** The names of its coverages, older ones too. */
  readonly names: readonly string[];
  /** Absent when there is an error. */
  readonly made?: RenderedBatch;
  /** What was learnt about pictures, by a thread whose cache is borrowed. */
  readonly news?: ImageCacheChanges;
}

export interface RenderedBatch {
  readonly coverages: readonly RenderedCoverage[];
  /** Those of which nothing is made. */
  readonly held: readonly HeldCoverage[];
  /** The problems that no record of a coverage tells. */
  readonly others: readonly Problem[];
  readonly state: StagedBatch | DraftBatch;
  /** The pictures that are published, by their paths. */
  readonly pictures: ReadonlySet<string>;
}

/** Ready to be put in place. */
export interface StagedBatch {
  readonly kind: "staged";
  readonly prepared: StagedPart;
  readonly takedown: RemovalReport;
}

/** Not to be changed by asrun any more, but by others. */
export interface DraftBatch {
  readonly kind: "proofed";
  readonly proofs: readonly DraftFile[];
  /** Pages that stay as they were published. */
  readonly standing: readonly OutputFile[];
  readonly removals: readonly RemovedEntry[];
}
