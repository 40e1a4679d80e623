import { PluginError } from "./plugin-error.ts";
import type { CopiedFiles, EleventyConfig } from "./types.ts";

/**
 * Refuses what Eleventy would write in the place of a file of the archive, before it does. `folder` is that of the
 * archive in the output, empty where it is the output itself; `published` are its files, by their paths from there.
 */
export function refuseOwnOutputs(
  config: EleventyConfig,
  folder: string,
  published: () => ReadonlySet<string>,
): void {
  const prefix = folder === "" ? "" : `${folder}/`;
  const check = (url: string, source: string) => {
    const path = decodeURI(url)
      .replace(/^\//, "")
      .replace(/(^|\/)$/, "$1index.html");
    if (!path.startsWith(prefix) || !published().has(path.slice(prefix.length))) return;
    throw new PluginError(`${source} would replace ${path}, a file of the archive: give it another address`);
  };
  // The archive is published by then, and no page is written.
  config.on("eleventy.contentMap", ({ urlToInputPath }) => {
    for (const [url, page] of Object.entries(urlToInputPath)) check(url, page.inputPath);
  });
  config.on("eleventy.passthrough", ({ map }: CopiedFiles) => {
    for (const [url, source] of Object.entries(map)) check(url, source);
  });
}
