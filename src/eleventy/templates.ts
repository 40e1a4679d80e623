import type { ArchiveData, TextOutput } from "./archive-data.ts";
import type { EleventyConfig } from "./types.ts";

/** Adds the virtual templates through which Eleventy writes the archive, and the layout of the site's own pages. */
export function addTemplates(config: EleventyConfig, archive: ArchiveData): void {
  // A site may have left JavaScript templates out of its formats.
  config.addTemplateFormats("11ty.js");
  config.addGlobalData("asrun", archive);
  config.addTemplate("asrun-archive.11ty.js", outputs);
  config.addTemplate("_includes/asrun.11ty.js", layoutOf(archive));
  config.addLayoutAlias("asrun", "asrun.11ty.js");
}

interface OutputData {
  readonly output: TextOutput;
}

/** One paginated template for all outputs: Eleventy's cost for each is then the smallest. */
const outputs = {
  data: () => ({
    pagination: { data: "asrun.texts", size: 1, alias: "output", addAllPagesToCollections: false },
    permalink: ({ output }: OutputData) => `/${output.path}`,
    layout: null,
    eleventyExcludeFromCollections: true,
    eleventyAllowMissingExtension: true,
  }),
  render: ({ output }: OutputData) => output.contents,
};

interface OwnPageData {
  readonly title?: string;
  readonly description?: string;
  readonly content: string;
  readonly page: { readonly url: string };
}

/** `layout: asrun` puts a page of the site's own into the archive's look. */
function layoutOf(archive: ArchiveData): object {
  return {
    render: ({ title, description, content, page }: OwnPageData) =>
      archive.ownPage({
        title: title ?? archive.view?.site.title ?? "",
        ...(description !== undefined && { description }),
        address: page.url.replace(/^\//, ""),
        content,
      }),
  };
}
