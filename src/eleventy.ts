/** The plugin: puts an archive into an Eleventy site, beside the site's own pages. */
import { dirname, resolve } from "node:path";
import type { ContentSettings } from "./build/read.ts";
import { resolveOutputFolder, sitePaths, statePath } from "./build/site-paths.ts";
import { ArchiveGlobalData } from "./eleventy/global-data.ts";
import { PluginBuild } from "./eleventy/plugin-build.ts";
import { addArchiveData, excludeFromWatch, excludeTemplates, runDuringRender } from "./eleventy/register.ts";
import type { EleventyConfig } from "./eleventy/types.ts";
import { describeCounts, formatProblems, type Problem } from "./model/problem-list.ts";

export interface AsrunOptions {
  /** The content folder; default `content`. */
  readonly content?: string;
  /** The folder of templates that replace the default ones; default `templates` beside the content folder. */
  readonly templates?: string;
  /** Replaces the address in site.yml. */
  readonly url?: string;
  /** Whether drafts are shown, marked and not for search engines. */
  readonly drafts?: boolean;
  /** The instant to build for, in ISO 8601; default now. Embargoes that end later hold. */
  readonly now?: string;
}

const GIVE_ANOTHER = "give another with dir.output in the Eleventy configuration";

/** Problems in the content: Eleventy stops before it writes anything. */
class ContentProblems extends Error {
  override readonly name = "ContentProblems";
  /** Eleventy's own key: the stack would hide the problems. */
  readonly skipOriginalStack = true;
}

/** `eleventyConfig.addPlugin(asrun, { content: "content" })` */
export default function asrun(config: EleventyConfig, options: AsrunOptions = {}): void {
  const content = options.content ?? "content";
  const archive = new ArchiveGlobalData();
  const guest = new PluginBuild(config, archive);
  addArchiveData(config, archive);
  excludeTemplates(config, content);
  excludeFromWatch(config, statePath(dirname(resolve(content))));
  config.addWatchTarget(content);
  config.on("eleventy.before", async ({ directories }) => {
    const site = sitePaths(content, options.templates);
    // What a configuration does to pages may depend on anything that lies beside it.
    const hosted = { ...site, root: process.cwd(), isHosted: true };
    const out = resolveOutputFolder(hosted, resolve(directories.output), undefined, GIVE_ANOTHER);
    const built = await guest.begin(hosted, out, pluginSettings(options));
    if (built && !built.done) throw contentProblems(built.problems);
  });
  runDuringRender(config, async () => {
    const built = await guest.end();
    if (built && built.problems.length > 0) console.warn(formatProblems(built.problems, "text"));
  });
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

function contentProblems(problems: readonly Problem[]): ContentProblems {
  return new ContentProblems(
    `${describeCounts(problems)} in the content\n${formatProblems(problems, "text")}`,
  );
}
