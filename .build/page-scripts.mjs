/**
 * Bundles what runs in browsers: the script of every page, and that of the search page with the query engine of
 * `src/search/query/`.
 */
import { build } from "esbuild";

/** Writes `asrun.js` and `search.js` into a folder. */
export async function bundlePageScripts(outdir) {
  await build({
    entryPoints: [
      { in: "templates/page-script/main.js", out: "asrun" },
      { in: "templates/search-page/main.ts", out: "search" },
    ],
    outdir,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // Fields without a value need no declaration in a bundle.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
}

/** For tests, which run the sources: beside the default look, where that reads them. */
export default () => bundlePageScripts("templates");
