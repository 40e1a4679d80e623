/** The plugin: puts an archive into an Eleventy site, beside the site's own pages. */
import { dirname, join, relative, resolve } from "node:path";
import type { ContentSettings } from "./build/read.ts";
import { resolveOutputFolder } from "./build/written-folders.ts";
import { sitePaths, statePath, staticFolder } from "./collect/site-paths.ts";
import { ArchiveGlobalData } from "./eleventy/global-data.ts";
import { refuseOwnOutputs } from "./eleventy/own-outputs.ts";
import { findDeadPageLinks } from "./eleventy/own-page-links.ts";
import { PluginBuild } from "./eleventy/plugin-build.ts";
import { PluginError, withPluginErrors } from "./eleventy/plugin-error.ts";
import type { AsrunOptions } from "./eleventy/plugin-options.ts";
import { addArchiveData, excludeFromWatch, excludeTemplates, runDuringRender } from "./eleventy/register.ts";
import { type EleventyConfig, HOSTED_BY } from "./eleventy/types.ts";
import { watchDeletions } from "./eleventy/watch-deletions.ts";
import { describeCounts, formatProblems, type Problem } from "./model/problem-list.ts";
import { noteOwnFiles } from "./publish/index.ts";

export type { AsrunOptions } from "./eleventy/plugin-options.ts";

const GIVE_ANOTHER = "give another with dir.output in the Eleventy configuration";

/** The parts of a path in the output, without any that lead out of it or are hidden. */
const FOLDER = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** `eleventyConfig.addPlugin(asrun, { content: "content" })` */
export default function asrun(config: EleventyConfig, options: AsrunOptions = {}): void {
  const host = config[HOSTED_BY];
  if (host) {
    host(options);
    return;
  }
  const content = options.content ?? "content";
  const folder = outputFolderOf(options);
  const state = statePath(dirname(resolve(content)));
  const archive = new ArchiveGlobalData();
  const build = new PluginBuild(config, archive, folder);
  refuseOwnOutputs(config, folder, () => build.published);
  addArchiveData(config, archive);
  const statics = staticFolder(dirname(resolve(content)));
  excludeTemplates(config, content);
  excludeTemplates(config, statics);
  excludeFromWatch(config, state);
  config.addWatchTarget(content);
  config.addWatchTarget(relative(".", statics));
  watchDeletions(config, content);
  config.on("eleventy.before", ({ directories }) =>
    withPluginErrors(async () => {
      const site = sitePaths(content, options.templates);
      // What a configuration does to pages may depend on anything that is beside it.
      const hosted = { ...site, root: process.cwd(), isHosted: true };
      const output = resolve(directories.output);
      resolveOutputFolder(hosted, output, undefined, GIVE_ANOTHER);
      const out = resolveOutputFolder(hosted, join(output, folder), undefined, GIVE_ANOTHER);
      const built = await build.begin(hosted, out, pluginSettings(options));
      if (built && !built.done) throw contentProblems(built.problems);
      checkAddress(archive, folder);
    }),
  );
  runDuringRender(config, async () => {
    const built = await withPluginErrors(() => build.end());
    if (built && built.problems.length > 0) console.warn(formatProblems(built.problems, "text"));
  });
  config.on("eleventy.after", ({ directories, results = [] }) => {
    noteOwnFiles(join(directories.output, folder), state, build.published);
    const { view } = archive;
    const problems = view ? findDeadPageLinks(results, view.site, folder, build.published, true) : [];
    if (problems.length > 0) console.warn(formatProblems(problems, "text"));
  });
}

function outputFolderOf({ folder = "" }: AsrunOptions): string {
  if (folder === "" || FOLDER.test(folder)) return folder;
  throw new PluginError(
    `the option "folder" of the asrun plugin must be a path in the output, as in "live", not "${folder}"`,
  );
}

/** The links of the archive begin with the path of its address: in another folder all of them would be dead. */
function checkAddress({ view }: ArchiveGlobalData, folder: string): void {
  if (!view || folder === "" || view.site.href.endsWith(`/${folder}/`)) return;
  throw new PluginError(
    `the asrun plugin has the option "folder: ${folder}", but the archive's address is ${view.site.url}: write the address of that folder into site.yml ("url"), or leave the option out`,
  );
}

asrun.eleventyPackage = "asrun/eleventy";
asrun.eleventyPluginOptions = { unique: true };

function pluginSettings({ url, drafts = false, now }: AsrunOptions): ContentSettings {
  return {
    drafts,
    now: now === undefined ? Date.now() : Date.parse(now),
    ...(url !== undefined && { url }),
  };
}

function contentProblems(problems: readonly Problem[]): PluginError {
  return new PluginError(`${describeCounts(problems)} in the content\n${formatProblems(problems, "text")}`);
}
