import { relative, resolve } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { withEleventyErrors } from "./eleventy-run.ts";
import { BUILD_MOUNTED, refuseMounted } from "./mounted.ts";
import type { AsrunOptions } from "./plugin-options.ts";
import { type EleventyConfig, HOSTED_BY, loadEleventy } from "./types.ts";

/**
 * The output folder of a site's Eleventy configuration, as a path from the working directory. Throws an OperatorError
 * where the configuration publishes the archive into a folder of it.
 */
export async function configuredOutput(site: SitePaths, configPath: string): Promise<string> {
  const Eleventy = await loadEleventy();
  const home = process.cwd();
  let config: EleventyConfig | undefined;
  let options: AsrunOptions = {};
  // Eleventy knows paths from the working directory only.
  process.chdir(site.root);
  try {
    const eleventy = new Eleventy(undefined, undefined, {
      ...{ source: "cli", runMode: "build", quietMode: true, configPath: relative(site.root, configPath) },
      config(opened) {
        config = opened;
        opened[HOSTED_BY] = (given) => {
          options = given;
        };
      },
    });
    eleventy.disableLogger();
    await withEleventyErrors(() => eleventy.init());
    refuseMounted(options, BUILD_MOUNTED);
    return relative(home, resolve(config?.directories.output ?? "_site"));
  } finally {
    process.chdir(home);
  }
}
