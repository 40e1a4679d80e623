import type { PrintedProblem } from "../model/problem-list.ts";
import type { Published } from "../publish/index.ts";
import type { Finished } from "./pages.ts";
import type { Takedown } from "./removals.ts";
import type { Amounts } from "./site-counts.ts";

/** A site that was built, or what is wrong in its content. */
export interface BuiltSite {
  readonly problems: readonly PrintedProblem[];
  /** Absent when there is an error: then nothing was published. */
  readonly done?: Done;
}

/** What was built and published. */
export interface Done extends Amounts {
  readonly published: Published;
  /** Counts of what was rebuilt. */
  readonly builtCoverages: number;
  readonly builtEntries: number;
  readonly takedown: Takedown;
  /** The archive as other pages see it; absent when nothing was rebuilt. */
  readonly finished?: Finished;
}
