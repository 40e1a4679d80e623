import { OperatorError } from "../model/errors.ts";
import type { AsrunOptions } from "./plugin-options.ts";

/** What to do instead of `asrun build` and `asrun serve`. */
export const BUILD_MOUNTED = 'build this site with "npx @11ty/eleventy"';
export const SERVE_MOUNTED = 'preview this site with "npx @11ty/eleventy --serve"';

/** Refuses a site whose Eleventy configuration publishes the archive into a folder of its output: Eleventy builds that. */
export function refuseMounted({ folder }: AsrunOptions, instead: string): void {
  if (folder === undefined || folder === "") return;
  throw new OperatorError(
    `the Eleventy configuration publishes the archive into the folder "${folder}" of its output: ${instead}`,
  );
}
