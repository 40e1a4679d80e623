/** Bundles the script of the search page: the query engine of `src/search/query/`, and `templates/search-page/` around it. */
import { build } from "esbuild";

export async function bundleSearchScript(outfile) {
  await build({
    entryPoints: ["templates/search-page/main.ts"],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
}

/** For tests, which run the sources: beside the default look, where that reads it. */
export default () => bundleSearchScript("templates/search.js");
