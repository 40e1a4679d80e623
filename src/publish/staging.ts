/** Prepares an archive in parts: by several threads, into one stage. */

import { type OutputFile, type PreviousOutputs, publishedBefore } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import { explainError } from "./errors.ts";
import { type StagedPart, Staging } from "./stage-files.ts";

/** Where parts are prepared. Plain data: threads can tell each other. */
export interface StageLocation {
  readonly out: string;
  readonly stage: string;
  /** Where it is written what was published before. */
  readonly manifest: string;
}

export const NOTHING_CHANGED = "nothing there was changed";

/** Prepares parts of an archive. */
export interface Stager extends Pick<PreviousOutputs, "isIntact"> {
  /** A part: outputs that no other part has, and what of it stays as it was published, when they have been made. */
  prepare(outputs: Iterable<Output>, kept: Iterable<OutputFile>): StagedPart;
}

/** What prepares parts. What was published before is read where it is not known. */
export function openStaging(
  { out, stage, manifest }: StageLocation,
  known: PreviousOutputs | undefined = publishedBefore(out, manifest),
): Stager {
  const isIntact = known?.isIntact ?? (() => false);
  return {
    isIntact,
    prepare(outputs, kept) {
      const part = new Staging(out, () => stage, known?.manifest ?? new Map(), isIntact);
      try {
        for (const output of outputs) part.add(output);
        for (const [path] of kept) part.keep(path);
        return part.prepared();
      } catch (error) {
        throw explainError(error, out, NOTHING_CHANGED);
      }
    },
  };
}
