/** Builds a site's own pages together with the archive, and may change the archive's. */

import type { OutputRow } from "../ledger/output-row.ts";
import type { Output } from "../model/output.ts";
import type { DraftFile, Drafts } from "../publish/index.ts";
import type { RenderedSite } from "../render/site-renderer.ts";

/**
 * What a host must have before the archive is published. "nothing": it makes pages of the site's own. "texts": all
 * texts, each for itself. "folder": all of them together, in the folder that it works in.
 */
export type TransformScope = "nothing" | "texts" | "folder";

/** What builds the pages that are a site's own. */
export interface PageBuilder {
  readonly claim: TransformScope;
  /** Whether it writes pages of the site's own that asrun does not publish. */
  readonly hasUnknownPages?: boolean;
  /** Builds them beside a finished archive. Returns everything that it has made, and what has become of the drafts. */
  write(finished: RenderedSite, drafts: readonly DraftFile[]): Promise<readonly Output[]>;
}

/** Whether a host may change pages of the archive. */
export function transformsArchive(host: PageBuilder | undefined): boolean {
  return host !== undefined && host.claim !== "nothing";
}

/** What is published beside what batches have staged. */
export interface BuiltPages {
  readonly outputs: Iterable<Output>;
  /** The site's own pages among them, where these can be distinguished from the archive's. */
  readonly own: readonly Output[];
  /** The rows of pages that stay as they were published. */
  readonly kept: readonly OutputRow[];
}

/**
 * The outputs that the archive as a whole is still to make, a host's own, and drafts as it leaves them. `draft` makes
 * drafts of outputs.
 */
export async function runPageBuilder(
  host: PageBuilder | undefined,
  finished: RenderedSite,
  drafts: readonly DraftFile[],
  draft: (outputs: Iterable<Output>) => Drafts,
): Promise<BuiltPages> {
  if (host && transformsArchive(host)) {
    const own = draft(finished.outputs());
    return { outputs: await host.write(finished, [...drafts, ...own.drafts]), own: [], kept: own.kept };
  }
  const others = (await host?.write(finished, [])) ?? [];
  const outputs = function* () {
    yield* finished.outputs();
    yield* others;
  };
  return { outputs: outputs(), own: others, kept: [] };
}
