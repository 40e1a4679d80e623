/** The addresses of a site's own pages, as far as they are known without Eleventy. */
import { fileOf } from "../web/urls.ts";
import { readPageData } from "./page-data.ts";

/** The endings of Eleventy's templates without a configuration that says otherwise. */
const TEMPLATE = /\.(?:liquid|md|njk|html)$/;

/**
 * Where Eleventy writes the page of a file, from the output folder; `undefined` where that can't be known: the page
 * computes its address, or the file is of another kind. `inside` is the path of the file in the folder of pages.
 */
export function ownPagePath(inside: string, text: string): string | undefined {
  // JavaScript and data files can set any address.
  if (!TEMPLATE.test(inside)) return undefined;
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
