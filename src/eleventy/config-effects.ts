/** What an Eleventy configuration may do to pages that it doesn't make. */
import type { TransformScope } from "../build/page-builder.ts";
import type { EleventyConfig } from "./types.ts";

/** Called when everything has been written: listeners may read and change any file in the output folder. */
const AFTERWARDS = ["eleventy.after", "afterBuild"];

/** Eleventy's own transforms: they do nothing unless someone asks them to. */
const IDLE = new Set([
  "@11ty/eleventy-bundle",
  "@11ty/eleventy-bundle/delayed",
  "@11ty/eleventy/html-transformer",
]);

/** The kinds of texts in an archive. */
const EXTENSIONS = ["html", "xml", "json", "css", "js", "txt"];

export function transformScopeOf(config: EleventyConfig): TransformScope {
  if (AFTERWARDS.some((event) => config.events.listenerCount(event) > 0)) return "folder";
  return hasTransforms(config) ? "texts" : "nothing";
}

/** Whether texts of the archive go through anything before they are written. Its addresses are final: URL transforms don't count. */
export function hasTransforms(config: EleventyConfig): boolean {
  const { transforms, linters, htmlTransformer } = config;
  return (
    Object.keys(transforms).some((name) => !IDLE.has(name)) ||
    Object.keys(linters).length > 0 ||
    Object.keys(config.getBundleManagers()).length > 0 ||
    EXTENSIONS.some((extension) => htmlTransformer.getPlugins(extension).length > 0)
  );
}
