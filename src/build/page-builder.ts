/** What an archive is built together with: pages of a site's own, and whoever may change the archive's. */

import type { Output } from "../model/output.ts";
import type { DraftFile } from "../publish/index.ts";
import type { RenderedSite } from "./pages.ts";

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
  /** Builds them beside a finished archive. Returns everything that it has made, and what has become of the proofs. */
  write(finished: RenderedSite, proofs: readonly DraftFile[]): Promise<readonly Output[]>;
}

/** Whether a host may change pages of the archive. */
export function transformsArchive(host: PageBuilder | undefined): boolean {
  return host !== undefined && host.claim !== "nothing";
}

/** The outputs of a build: what the archive as a whole is still to make, with a host's own, and proofs as it leaves them. */
export async function runPageBuilder(
  host: PageBuilder | undefined,
  finished: RenderedSite,
  proofs: readonly DraftFile[],
  proofsOf: (outputs: Iterable<Output>) => readonly DraftFile[],
): Promise<Iterable<Output>> {
  if (!host) return finished.outputs();
  if (transformsArchive(host)) return host.write(finished, [...proofs, ...proofsOf(finished.outputs())]);
  const own = await host.write(finished, []);
  return (function* () {
    yield* finished.outputs();
    yield* own;
  })();
}
