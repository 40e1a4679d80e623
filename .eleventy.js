import asrun from "asrun/eleventy";

/** The sample archive as an Eleventy site: the archive, and beside it the pages of `templates/pages`. */
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(asrun, { content: "content" });
  return { dir: { input: "templates/pages", output: "dist" } };
}
