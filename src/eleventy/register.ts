import { relative } from "node:path";
import { ARCHIVE_STEM } from "./final-addresses.ts";
import type { ArchiveGlobalData } from "./global-data.ts";
import type { EleventyConfig } from "./types.ts";

const ARCHIVE = `${ARCHIVE_STEM}.11ty.js`;

/** Adds the archive to the data of a site, and its look as a layout for the site's own pages. */
export function addArchiveData(config: EleventyConfig, archive: ArchiveGlobalData): void {
  // A site may have left JavaScript templates out of its formats.
  config.addTemplateFormats("11ty.js");
  config.addGlobalData("asrun", archive);
  config.addTemplate("_includes/asrun.11ty.js", LAYOUT);
  config.addLayoutAlias("asrun", "asrun.11ty.js");
}

/**
 * Keeps Eleventy out of a folder. Whatever it reads there it would run: the content is not only ours, and what is
 * published is no template.
 */
export function excludeTemplates(config: EleventyConfig, folder: string): void {
  const glob = globOf(folder);
  if (glob !== undefined) config.ignores.add(glob);
}

/** Keeps Eleventy out of a folder, and has it not notice what happens there. */
export function excludeFromWatch(config: EleventyConfig, folder: string): void {
  const glob = globOf(folder);
  excludeTemplates(config, folder);
  if (glob !== undefined) config.watchIgnores.add(glob);
}

/** Everything in a folder, from the working directory; nothing of folders that lie elsewhere. */
function globOf(folder: string): string | undefined {
  const path = relative(".", folder).split("\\").join("/");
  return path === "" || path.startsWith("../") ? undefined : `${path}/**`;
}

/**
 * Has something done while Eleventy makes its pages: after `eleventy.before`, before `eleventy.after`. A virtual
 * template asks for data, to have no page at all in the end: nothing of the configuration gets to see it.
 */
export function runDuringRender(config: EleventyConfig, work: () => Promise<void>): void {
  config.addTemplate(ARCHIVE, {
    async data() {
      await work();
      return { none: [], pagination: { data: "none", size: 1 }, layout: null, permalink: false };
    },
    render: () => "",
  });
}

interface OwnPageData {
  /** The archive of the site that the page belongs to. */
  readonly asrun: ArchiveGlobalData;
  readonly title?: string;
  readonly description?: string;
  readonly content: string;
  readonly page: { readonly url: string };
}

/**
 * `layout: asrun` puts a page of the site's own into the archive's look. Eleventy keeps a layout for every site that is
 * built in the same process, so it holds nothing of one site.
 */
const LAYOUT = {
  render: ({ asrun, title, description, content, page }: OwnPageData) =>
    asrun.ownPage({
      title: title ?? asrun.view?.site.title ?? "",
      ...(description !== undefined && { description }),
      address: page.url.replace(/^\//, ""),
      content,
    }),
};
