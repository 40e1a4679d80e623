/** Prepares an archive in parts: by several threads, into one stage. */
import type { PreviousOutputs } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import { explainError } from "./errors.ts";
import { type StagedPart, Staging } from "./stage-files.ts";

/** Where parts are prepared. Plain data: threads can send it to each other. */
export interface StageLocation {
  readonly out: string;
  readonly stage: string;
}

export const NOTHING_CHANGED = "nothing there was changed";

/** Stages a part of an archive: outputs that no other part has. */
export function stagePart(
  outputs: Iterable<Output>,
  { out, stage }: StageLocation,
  previous: PreviousOutputs,
): StagedPart {
  const part = new Staging(out, () => stage, previous);
  try {
    for (const output of outputs) part.add(output);
    return part.prepared();
  } catch (error) {
    throw explainError(error, out, NOTHING_CHANGED);
  }
}
