/** Prepares an archive in parts: by several threads, into one stage. */

import { type KeptFile, type PublishedBefore, publishedBefore } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import { translated } from "./errors.ts";
import { Preparation, type Prepared } from "./stage-files.ts";

/** Where parts are prepared. Plain data: threads can tell each other. */
export interface Staging {
  readonly out: string;
  readonly stage: string;
  /** Where it is written what was published before. */
  readonly manifest: string;
}

export const UNTOUCHED = "nothing there was changed";

/** Prepares parts of an archive. */
export interface Stager extends Pick<PublishedBefore, "isIntact"> {
  /** A part: outputs that no other part has, and what of it stays as it was published, when they have been made. */
  prepare(outputs: Iterable<Output>, kept: Iterable<KeptFile>): Prepared;
}

/** What prepares parts. What was published before is read where it is not known. */
export function stager(
  { out, stage, manifest }: Staging,
  known: PublishedBefore | undefined = publishedBefore(out, manifest),
): Stager {
  const isIntact = known?.isIntact ?? (() => false);
  return {
    isIntact,
    prepare(outputs, kept) {
      const part = new Preparation(out, () => stage, known?.manifest ?? new Map(), isIntact);
      try {
        for (const output of outputs) part.add(output);
        for (const [path] of kept) part.keep(path);
        return part.prepared();
      } catch (error) {
        throw translated(error, out, UNTOUCHED);
      }
    },
  };
}
