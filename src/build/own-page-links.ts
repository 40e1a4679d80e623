/** Links from the pages of someone's Eleventy site to the archive beside them. */
import { findDeadLinks } from "../compare/dead-links.ts";
import type { Problem } from "../model/problem-list.ts";
import type { SiteView } from "../render/views.ts";
import { linksInPages } from "./page-links.ts";

/** A page that Eleventy has written. */
interface EleventyOutput {
  /** From the root of the output. */
  readonly url: string;
  readonly content: string;
  /** Not a text for a page that is written nowhere. */
  readonly outputPath: unknown;
}

/**
 * The links that lead to nothing in the archive. `output` is the output folder, as messages name it; `folder` is that of the archive in the output, empty where it is the
 * output itself; `published` are the paths of its files from there.
 */
export function findDeadPageLinks(
  pages: readonly EleventyOutput[],
  output: string,
  { url, href }: SiteView,
  folder: string,
  published: ReadonlySet<string>,
): Problem[] {
  const base = folder === "" ? url : url.slice(0, -`${folder}/`.length);
  const written = pages.flatMap(({ url: address, content, outputPath }) =>
    typeof outputPath === "string" && outputPath.endsWith(".html")
      ? [{ path: address.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html"), contents: content }]
      : [],
  );
  const links = linksInPages(written, output, { url }, base);
  return findDeadLinks(links, { base: href, paths: published, held: new Set(), hasOthers: true });
}
