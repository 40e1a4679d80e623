/** Links to an archive from pages beside it that Eleventy has written. */
import { readFileSync } from "node:fs";
import { findDeadLinks } from "../compare/dead-links.ts";
import { linksInPages } from "../compare/page-links.ts";
import type { Site, SourcePosition } from "../model/content.ts";
import type { Problem } from "../model/problem-list.ts";
import { FILE_START } from "../model/report.ts";
import { fileOf } from "../web/urls.ts";

/** A page that Eleventy has written. */
interface EleventyOutput {
  /** From the root of the output. */
  readonly url: string;
  readonly content: string;
  /** From the working directory. */
  readonly inputPath: string;
  /** Not a text for a page that is written nowhere. */
  readonly outputPath: unknown;
}

/**
 * The links that lead to nothing in the archive, in the templates of their pages. `folder` is that of the archive in the
 * output, empty where it is the output itself; `published` are the paths of its files from there.
 * `hasOthers` says whether files may be in the output that are neither the archive's nor these pages.
 */
export function findDeadPageLinks(
  pages: readonly EleventyOutput[],
  { url, href }: Pick<Site, "url"> & { readonly href: string },
  folder: string,
  published: Iterable<string>,
  hasOthers: boolean,
): Problem[] {
  const base = folder === "" ? url : url.slice(0, -`${folder}/`.length);
  const written = pages.filter(
    ({ outputPath }) => typeof outputPath === "string" && outputPath.endsWith(".html"),
  );
  const links = written.flatMap(({ url: address, content, inputPath }) => {
    const page = { path: pathOf(address), text: content };
    const file = inputPath.replace(/^\.\//, "");
    return linksInPages([page], "", { url }, base).map((link) => ({
      ...link,
      file,
      place: placeIn(inputPath, link.url),
    }));
  });
  const paths = new Set([...published, ...(folder === "" ? written.map((page) => pathOf(page.url)) : [])]);
  return findDeadLinks(links, { base: href, paths, held: new Set(), hasOthers });
}

function pathOf(address: string): string {
  return fileOf(address.replace(/^\//, ""));
}

/** Where a template first writes an address; its beginning if it comes from elsewhere. */
function placeIn(inputPath: string, url: string): SourcePosition {
  try {
    const [before, ...rest] = readFileSync(inputPath, "utf8").split(url);
    if (before === undefined || rest.length === 0) return FILE_START;
    const lines = before.split("\n");
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  } catch {
    // A virtual template is no file.
    return FILE_START;
  }
}
