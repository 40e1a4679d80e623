/** What an archive is built together with: pages of a site's own, and whoever may change the archive's. */

import type { Output } from "../model/output.ts";
import type { Proof } from "../publish/index.ts";
import type { Finished } from "./pages.ts";

/**
 * What a host must have before the archive is published. "nothing": it makes pages of the site's own. "texts": all
 * texts, each for itself. "folder": all of them together, in the folder that it works in.
 */
export type Claim = "nothing" | "texts" | "folder";

/** What builds the pages that are a site's own. */
export interface Host {
  readonly claim: Claim;
  /** Builds them beside a finished archive. Returns everything that it has made, and what has become of the proofs. */
  write(finished: Finished, proofs: readonly Proof[]): Promise<readonly Output[]>;
}

/** Whether a host may change pages of the archive. */
export function claims(host: Host | undefined): boolean {
  return host !== undefined && host.claim !== "nothing";
}

/** The outputs of a build: what the archive as a whole is still to make, with a host's own, and proofs as it leaves them. */
export async function outputsWith(
  host: Host | undefined,
  finished: Finished,
  proofs: readonly Proof[],
  proofsOf: (outputs: Iterable<Output>) => readonly Proof[],
): Promise<Iterable<Output>> {
  if (!host) return finished.outputs();
  if (claims(host)) return host.write(finished, [...proofs, ...proofsOf(finished.outputs())]);
  const own = await host.write(finished, []);
  return (function* () {
    yield* finished.outputs();
    yield* own;
  })();
}
