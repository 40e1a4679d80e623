/** Prepares an archive in parts: by several threads, into one stage. */
import type { Output } from "../model/output.ts";
import { translated } from "./errors.ts";
import { Preparation, type Prepared } from "./preparation.ts";
import { publishedBefore } from "./published-before.ts";

/** Where parts are prepared. Plain data: threads can tell each other. */
export interface Staging {
  readonly out: string;
  readonly stage: string;
  /** Where it is written what was published before. */
  readonly manifest: string;
}

export const UNTOUCHED = "nothing there was changed";

/** What prepares parts of an archive: outputs that no other part has. */
export function stager({ out, stage, manifest }: Staging): (outputs: Iterable<Output>) => Prepared {
  const known = publishedBefore(out, manifest);
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
