/** The plugin: puts an archive into an Eleventy site, beside the site's own pages. */
import { resolve } from "node:path";
import { ArchiveData } from "./eleventy/archive-data.ts";
import { addArchive, addPages, keepOut } from "./eleventy/templates.ts";
import type { EleventyConfig } from "./eleventy/types.ts";
import { openSite } from "./open.ts";
import { countOf, printProblems } from "./problems.ts";
import { copyFiles } from "./publish/files.ts";
import { siteFolder } from "./site-folder.ts";

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

/** Problems in the content: Eleventy stops before it writes anything. */
class ContentProblems extends Error {
  override readonly name = "ContentProblems";
  /** Eleventy's own key: the stack would hide the problems. */
  readonly skipOriginalStack = true;
}

/** `eleventyConfig.addPlugin(asrun, { content: "content" })` */
export default function asrun(config: EleventyConfig, options: AsrunOptions = {}): void {
  const content = options.content ?? "content";
  const archive = new ArchiveData();
  addArchive(config, archive);
  addPages(config);
  keepOut(config, content);
  config.addWatchTarget(content);
  config.on("eleventy.before", () => load(archive, content, options));
  config.on("eleventy.after", ({ directories }) => copyFiles(archive.files, resolve(directories.output)));
}

asrun.eleventyPackage = "asrun/eleventy";
asrun.eleventyPluginOptions = { unique: true };

async function load(archive: ArchiveData, content: string, options: AsrunOptions): Promise<void> {
  const { url, drafts = false, now } = options;
  const settings = {
    drafts,
    now: now === undefined ? Date.now() : Date.parse(now),
    ...(url !== undefined && { url }),
  };
  const { ready, problems } = await openSite(siteFolder(content, options.templates), settings);
  if (!ready)
    throw new ContentProblems(`${countOf(problems)} in the content\n${printProblems(problems, "text")}`);
  if (problems.length > 0) console.warn(printProblems(problems, "text"));
  archive.take(await ready.finish());
}
