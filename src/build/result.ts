import type { Problem } from "../model/problem-list.ts";
import type { SiteCounts } from "../model/site-counts.ts";
import type { PublishCounts } from "../publish/index.ts";
import type { RemovalReport } from "../publish/removals.ts";
import type { RenderedSite } from "../render/site-renderer.ts";

/** A site that was built, or what is wrong in its content. */
export interface BuildResult {
  readonly problems: readonly Problem[];
  /** Absent when there is an error: then nothing was published. */
  readonly done?: BuildReport;
}

/** What was built and published. */
export interface BuildReport extends SiteCounts {
  readonly published: PublishCounts;
  /** Counts of what was rebuilt. */
  readonly builtCoverages: number;
  readonly builtEntries: number;
  readonly takedown: RemovalReport;
  /** Links to addresses of the archive that are not there. Nothing else is known only when all is published. */
  readonly deadLinks: readonly Problem[];
  /** The archive as other pages see it; absent when nothing was rebuilt. */
  readonly finished?: RenderedSite;
}
