/** A batch that all threads make together. Each reads all of it, and makes the pictures and pages that it takes first. */

import type { SharedImages } from "../images/index.ts";
import { PublishingError } from "../publish/index.ts";
import type { RenderSettings } from "../render/site-renderer.ts";
import type { BatchResult } from "./batch-job.ts";
import type { SharedList } from "./batch-queue.ts";

/** The part of one thread. */
export interface SharedPart {
  readonly pages: SharedList;
  readonly images: SharedImages;
  /** Whether this thread makes everything else of the batch. */
  readonly isMain: boolean;
}

/** What a thread renders of a shared batch. */
export function onlyPart({ pages, isMain }: SharedPart): Pick<RenderSettings, "choosePages" | "isPagesOnly"> {
  return {
    isPagesOnly: !isMain,
    *choosePages(all) {
      let place = 0;
      for (const page of all) if (pages.takes(place++)) yield page;
    },
  };
}

/**
 * What the parts of a batch come to: that of the main thread first. Throws a PublishingError where threads have read
 * different states of the content.
 */
export function joinSharedParts(
  main: BatchResult,
  parts: readonly BatchResult[],
  site: string,
): BatchResult[] {
  const isOther = ({ made, contents }: BatchResult) => made && contents !== main.contents;
  if (main.made && parts.some(isOther)) throw changedError(site);
  // Each thread names the same coverages.
  return [main, ...parts.map((part) => ({ ...part, names: [] }))];
}

export function changedError(site: string): PublishingError {
  return new PublishingError(`${site} was changed while it was being read; build again`);
}
