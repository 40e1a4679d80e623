import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import asrun from "../eleventy.ts";
import type { Output } from "../model/output.ts";
import type { Finished } from "../printing.ts";
import type { SiteFolder } from "../site-folder.ts";
import { ArchiveData } from "./archive-data.ts";
import { addTemplates } from "./templates.ts";
import { type EleventyConfig, loadEleventy } from "./types.ts";

/**
 * Builds a site as its Eleventy configuration says: Eleventy writes everything into `folder`, the archive's pages and
 * the site's own. From there they are published as an archive without Eleventy is.
 */
export async function hostedOutputs(
  site: SiteFolder,
  folder: string,
  finished: Finished,
): Promise<readonly Output[]> {
  const archive = new ArchiveData();
  archive.take(finished);
  return builtBy(site, folder, archive);
}

/** Builds nothing but the pages of a site's own: they see the archive, and somebody else writes that. */
export async function ownPages(
  site: SiteFolder,
  folder: string,
  finished: Finished,
): Promise<readonly Output[]> {
  const archive = new ArchiveData();
  archive.show(finished);
  return builtBy(site, folder, archive);
}

/** What Eleventy writes, and the files of the archive that don't go through it. */
async function builtBy(site: SiteFolder, folder: string, archive: ArchiveData): Promise<readonly Output[]> {
  await runEleventy(site, folder, archive);
  return [...stagedFiles(folder), ...archive.files];
}

/** A page or a setting of the site's own, that Eleventy could not build. */
class EleventyFailure extends Error {
  override readonly name = "EleventyFailure";
}

async function runEleventy(site: SiteFolder, folder: string, archive: ArchiveData): Promise<void> {
  const Eleventy = await loadEleventy();
  // Eleventy knows paths from the working directory only.
  process.chdir(site.root);
  const eleventy = new Eleventy(inputOf(site), relative(site.root, folder), {
    source: "cli",
    runMode: "build",
    quietMode: true,
    ...(site.eleventyConfig !== undefined && { configPath: relative(site.root, site.eleventyConfig) }),
    config: (config) => host(config, archive),
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch {
    // Eleventy has told what was wrong, with the page it was in.
    throw new EleventyFailure("Eleventy could not build the site's own pages; nothing was published");
  }
}

/** Without a configuration of its own, a site's pages are what Eleventy reads. */
export function inputOf(site: SiteFolder): string | undefined {
  return site.eleventyConfig === undefined && site.pages !== undefined
    ? relative(site.root, site.pages)
    : undefined;
}

/**
 * Adds the archive that is already finished. It carries the plugin's name, so that a configuration which adds the
 * plugin too does not add a second archive: for Eleventy the first of a name wins.
 */
function host(config: EleventyConfig, archive: ArchiveData): void {
  const plugin = (inner: EleventyConfig) => addTemplates(inner, archive);
  config.addPlugin(Object.assign(plugin, { eleventyPackage: asrun.eleventyPackage }));
}

function* stagedFiles(folder: string): Iterable<Output> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    yield { path: relative(folder, file).split("\\").join("/"), contents: { file, isStaged: true } };
  }
}
