import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { ownPagePath } from "../parse/own-pages.ts";

/** The paths of the pages in `templates/pages`, from the output folder; `undefined` where they can't be known. */
export function ownPagePaths({ pages, eleventyConfig }: SitePaths): readonly string[] | undefined {
  if (eleventyConfig !== undefined) return undefined;
  if (pages === undefined) return [];
  const paths = readdirSync(pages, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const inside = relative(pages, file).split("\\").join("/");
    const isPage = entry.isFile() && !/(?:^|\/)_/.test(inside);
    return isPage ? [ownPagePath(inside, readFileSync(file, "utf8"))] : [];
  });
  const known = paths.flatMap((path) => path ?? []);
  return known.length === paths.length ? known : undefined;
}
