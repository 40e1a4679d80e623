import type { SitePaths } from "../collect/site-paths.ts";

/** Where a site is published unless its Eleventy configuration says otherwise. */
const DEFAULT_OUTPUT = "dist";

/**
 * The output folder, as a path from the working directory: the given one, or that of the site's Eleventy configuration,
 * so that both commands build one site in one folder.
 */
export async function outputFolder(site: SitePaths, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  if (site.eleventyConfig === undefined) return DEFAULT_OUTPUT;
  const { configuredOutput } = await import("../eleventy/configured-output.ts");
  return configuredOutput(site, site.eleventyConfig);
}
