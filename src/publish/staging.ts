/** Prepares an archive in parts: by several threads, into one stage. */
import type { Output } from "../model/output.ts";
import { translated } from "./errors.ts";
import { Preparation, type Prepared } from "./preparation.ts";
import { type PublishedBefore, publishedBefore } from "./published-before.ts";

/** Where parts are prepared. Plain data: threads can tell each other. */
export interface Staging {
  readonly out: string;
  readonly stage: string;
  /** Where it is written what was published before. */
  readonly manifest: string;
}

export const UNTOUCHED = "nothing there was changed";

/** Prepares a part of an archive: outputs that no other part has. */
export type Stager = (outputs: Iterable<Output>) => Prepared;

/** What prepares parts. What was published before is read where it is not known. */
export function stager(
  { out, stage, manifest }: Staging,
  known: PublishedBefore | undefined = publishedBefore(out, manifest),
): Stager {
  return (outputs) => {
    const part = new Preparation(
      out,
      () => stage,
      known?.manifest ?? new Map(),
      known?.isIntact ?? (() => false),
    );
    try {
      for (const output of outputs) part.add(output);
      return part.prepared();
    } catch (error) {
      throw translated(error, out, UNTOUCHED);
    }
  };
}
