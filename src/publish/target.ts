import { type Ledger, outputsOf } from "../ledger/ledger.ts";
import { isPage, type OutputRow, type OutputRows } from "../ledger/output-row.ts";
import type { FindIntact } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import type { StagedPart } from "./stage-files.ts";
import type { StageLocation } from "./staging.ts";

/** What was done. Counts of files. */
export interface PublishCounts {
  readonly total: number;
  /** Those of them that a reader opens. */
  readonly pages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The paths of all files of the archive, those that were kept among them. */
  paths(): Iterable<string>;
  /** Files in the output that may be of an earlier archive, when it is not known what that was; by their paths. */
  readonly unknown: readonly string[];
}

/** An archive that is to be published. */
export interface PublishedContent {
  readonly outputs: Iterable<Output>;
  /** The rows of files that stay as they were published. They are asked for when all outputs have been made. */
  readonly kept?: Iterable<OutputRow>;
  /** What has been staged already. */
  readonly parts?: readonly StagedPart[];
  /** Whether everything that all pages depend on is as it was when the last archive was published. */
  readonly hasSameKey?: boolean;
}

/**
 * Where a build publishes: an output folder, or the folder that the development server shows. `Parts` are what a ledger
 * keeps of each coverage.
 */
export interface PublishTarget<Parts extends object> {
  /** The output folder, with links followed. */
  readonly out: string;
  /** When the build started, by the clock of the file system, in ms. */
  readonly begun: number;
  /** Whether other threads may stage parts of the archive. */
  readonly isShared: boolean;
  /** What was published last, when that is known. */
  readonly ledger: Ledger<Parts> | undefined;
  readonly findIntact: FindIntact;
  /** Where parts of the archive may be prepared, by this thread or by others. */
  staging(): StageLocation;
  /** Discards everything that has been prepared. */
  discardStage(): void;
  /** Leaves an archive as it was published. `next` is its ledger, with what was found out about its files. */
  keepAll(next: Ledger<Parts>): PublishCounts;
  /** Publishes an archive. `describe` makes its ledger from the rows of all files. */
  publish(content: PublishedContent, describe: (rows: OutputRows) => Ledger<Parts>): PublishCounts;
}

/** The counts of an archive in which nothing is to be done. */
export function countKept(ledger: Ledger): PublishCounts {
  const paths = Array.from(outputsOf(ledger), ([path]) => path);
  const pages = paths.filter(isPage).length;
  return { total: paths.length, pages, added: 0, changed: 0, removed: 0, unknown: [], paths: () => paths };
}
