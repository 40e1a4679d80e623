/** The addresses of a site's own pages, as far as they are known without Eleventy. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { readPageData } from "../parse/page-data.ts";
import { fileOf } from "../web/urls.ts";

/** The endings of Eleventy's templates without a configuration that says otherwise. */
const TEMPLATE = /\.(?:liquid|md|njk|html)$/;

/**
 * The paths of the pages in `templates/pages`, from the output folder; `undefined` where they can't be known: the site
 * has an Eleventy configuration, or a page computes its address.
 */
export function ownPagePaths({ pages, eleventyConfig }: SitePaths): readonly string[] | undefined {
  if (eleventyConfig !== undefined) return undefined;
  if (pages === undefined) return [];
  const paths: string[] = [];
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const inside = relative(pages, file).split("\\").join("/");
    if (!entry.isFile() || /(?:^|\/)_/.test(inside)) continue;
    const path = TEMPLATE.test(inside) ? pathOf(inside, readFileSync(file, "utf8")) : undefined;
    // JavaScript and data files can set any address.
    if (path === undefined) return undefined;
    paths.push(path);
  }
  return paths;
}

/** Where Eleventy writes a page. */
function pathOf(inside: string, text: string): string | undefined {
  const stem = inside.replace(TEMPLATE, "");
  const usual = /(?:^|\/)index$/.test(stem) ? `${stem}.html` : `${stem}/index.html`;
  if (!text.startsWith("---")) return usual;
  const data = readPageData(text);
  if (data === undefined || data.pagination !== undefined) return undefined;
  const { permalink } = data;
  if (permalink === undefined) return usual;
  if (typeof permalink !== "string" || /\{[{%]/.test(permalink)) return undefined;
  return fileOf(permalink.replace(/^\//, ""));
}
