import type { OutputFile, PreviousOutputs, PublishedAt } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import type { DraftFile } from "./draft-files.ts";
import type { StagedPart } from "./stage-files.ts";
import type { StageLocation, Stager } from "./staging.ts";

/** What the next build must know of a publication. */
export interface PublishedFiles {
  /** Sizes in bytes of all files that were not merely kept, by path. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Identifies this publication. */
  readonly manifest: string;
}

/** What was done. Counts of files. */
export interface PublishCounts extends PublishedFiles {
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

/** Where a build publishes: an output folder, or the folder that the development server shows. */
export interface PublishTarget {
  /** The output folder, with links followed. */
  readonly out: string;
  /** When the build started, by the clock of the file system, in ms. */
  readonly begun: number;
  /** The folder for records; absent where they are kept in memory. */
  readonly recordsFolder?: string;
  /** When it was published last, and the size of its manifest in bytes. */
  readonly last?: { readonly at: PublishedAt; readonly size: number } | undefined;
  /** What was published last, when that is known; a manifest with a digest that is vouched for is not read yet. */
  published(vouched?: string): PreviousOutputs | undefined;
  /** Where parts of the archive may be prepared, by this thread or by others. */
  staging(): StageLocation;
  /** Prepares parts in this thread. */
  stager(): Stager;
  /** Makes outputs that may still be changed. */
  proofs(outputs: Iterable<Output>): readonly DraftFile[];
  /** Discards everything that has been prepared. */
  discardStage(): void;
  /** Leaves an archive as it was published, when all of it is kept. Counts of files. */
  keepAll(counts: Pick<PublishCounts, "total" | "pages">): PublishCounts;
  /** Publishes outputs, with parts that have been prepared, and keeps files as they were published before. */
  publish(
    outputs: Iterable<Output>,
    kept?: Iterable<OutputFile>,
    parts?: readonly StagedPart[],
  ): PublishCounts;
}
