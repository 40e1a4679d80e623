/** What threads send each other: what to make of a site, and what has been made of it. All of it is plain data. */

import type { SitePaths } from "../collect/site-paths.ts";
import type { ImageCacheChanges } from "../images/index.ts";
import type { CoverageRecord } from "../ledger/ledger.ts";
import type { HeldCoverage } from "../model/content.ts";
import type { Problem } from "../model/problem-list.ts";
import type { Drafts, StagedPart, StageLocation } from "../publish/index.ts";
import type { RemovalReport, RemovedEntry } from "../publish/removals.ts";
import type { SiteVariant } from "./key.ts";
import type { ContentSettings } from "./read.ts";
import type { RenderedCoverage } from "./rendered-coverage.ts";

/** What is to be made of a site, in batches: the coverages of each are read, rendered and staged together. */
export interface BatchJob {
  readonly site: SitePaths;
  readonly settings: SiteVariant & Pick<ContentSettings, "isQuick">;
  /** Slugs, batch by batch. */
  readonly batches: readonly (readonly string[])[];
  /** Whether all threads make the first batch together. */
  readonly isFirstShared: boolean;
  /** The slugs of all coverages. */
  readonly slugs: readonly string[];
  /** Of the oldest entry of all of them. */
  readonly oldestDay: string | undefined;
  readonly staging: StageLocation;
  /** Whether others may change the outputs before they are published: then they are drafts. */
  readonly isDrafted: boolean;
  /** What the last build recorded of these coverages, by slug. */
  readonly known: ReadonlyMap<string, CoverageRecord>;
  /** Whether it had the same key, so that pages may stay. */
  readonly hasSameKey: boolean;
  /** When the build started, by the clock of the file system, in ms. */
  readonly begun: number;
}

/** A batch that has been read; with errors, of it or of others, nothing is made of it. */
export interface BatchResult {
  readonly problems: readonly Problem[];
  /** The names of its coverages, older ones too. */
  readonly names: readonly string[];
  /** Absent when there is an error. */
  readonly made?: RenderedBatch;
  /** What another thread has found out about pictures. */
  readonly news?: ImageCacheChanges;
  /** Of a batch that is shared: a digest of what was read, if it is known. */
  readonly contents?: string | undefined;
}

export interface RenderedBatch {
  readonly coverages: readonly RenderedCoverage[];
  /** Those of which nothing is made. */
  readonly held: readonly HeldCoverage[];
  /** The problems that no record of a coverage has. */
  readonly others: readonly Problem[];
  readonly state: StagedBatch | DraftBatch;
  /** The pictures that are published, by their paths. */
  readonly pictures: ReadonlySet<string>;
}

/** Ready to be put in place. */
export interface StagedBatch {
  readonly kind: "staged";
  readonly part: StagedPart;
  readonly takedown: RemovalReport;
}

/** Finished by asrun, and not by others. */
export interface DraftBatch extends Drafts {
  readonly kind: "drafts";
  readonly removals: readonly RemovedEntry[];
}
