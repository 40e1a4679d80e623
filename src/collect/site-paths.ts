/** Where the parts of a site are on the disk. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { NoArchiveError, OperatorError } from "../model/errors.ts";
import { DEFAULT_CONTENT } from "../model/folder.ts";

/** Where a site is: everything of it is beside the content folder. */
export interface SitePaths {
  readonly content: string;
  /** The content folder as it was given, for messages. */
  readonly name: string;
  readonly root: string;
  readonly templates: string;
  /** The owner's files, which are published unchanged; the folder may be missing. */
  readonly statics: string;
  /** What asrun remembers between builds. */
  readonly state: string;
  /** The site's Eleventy configuration and its own pages, when there are any. */
  readonly eleventyConfig?: string;
  readonly pages?: string;
  /** Whether Eleventy builds it, or some of it: then all that is in `root` may have a part in that. */
  readonly isHosted: boolean;
}

const CONFIGS = [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"];

/** The folder for what asrun remembers of a content folder, in the folder around that. */
export function statePath(root: string): string {
  return join(root, ".asrun");
}

/** The folder of the owner's files, in the folder around the content. */
export function staticFolder(root: string): string {
  return join(root, "static");
}

/** The Eleventy configuration of a site; `undefined` where there is none. */
export function findEleventyConfig(root: string): string | undefined {
  return CONFIGS.map((name) => join(root, name)).find((path) => existsSync(path));
}

/** The site around a content folder. A folder that is not there is the operator's mistake. */
export function sitePaths(content: string, templates: string | undefined): SitePaths {
  const stats = statSync(content, { throwIfNoEntry: false });
  if (!stats) throw missingContent(content);
  if (!stats.isDirectory())
    throw new OperatorError(`"${content}" is not a folder: give the content folder with --content`);
  const root = dirname(resolve(content));
  const look = templates === undefined ? join(root, "templates") : resolve(templates);
  checkTemplatesFolder(look, templates);
  const config = findEleventyConfig(root);
  const pages = join(look, "pages");
  const hasPages = existsSync(pages);
  return {
    content: resolve(content),
    name: content,
    root,
    templates: look,
    statics: staticFolder(root),
    state: statePath(root),
    ...(config !== undefined && { eleventyConfig: config }),
    ...(hasPages && { pages }),
    isHosted: config !== undefined || hasPages,
  };
}

function missingContent(content: string): Error {
  return content === DEFAULT_CONTENT
    ? new NoArchiveError(
        `there is no folder "${content}" here: if the content is elsewhere, name its folder with --content`,
      )
    : new OperatorError(`there is no folder "${content}": give the content folder with --content`);
}

/** A templates folder that was named must be there; the usual one may be missing. */
function checkTemplatesFolder(folder: string, given: string | undefined): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats && given !== undefined)
    throw new OperatorError(`there is no folder "${given}": give the templates folder with --templates`);
  if (stats && !stats.isDirectory())
    throw new OperatorError(
      `"${given ?? folder}" is not a folder: give the templates folder with --templates`,
    );
}
