import type { Amounts } from "./amounts.ts";
import type { PrintedProblem } from "./problems.ts";
import type { Published } from "./publish/index.ts";
import type { Takedown } from "./taken-down.ts";

/** A site that was built, or what is wrong in its content. */
export interface BuiltSite {
  readonly problems: readonly PrintedProblem[];
  /** Absent when there is an error: then nothing was published. */
  readonly done?: Done;
}

/** What was built and published. */
export interface Done extends Amounts {
  readonly published: Published;
  /** What was made anew. */
  readonly builtCoverages: number;
  readonly builtEntries: number;
  readonly takedown: Takedown;
}
