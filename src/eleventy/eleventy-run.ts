import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { PageBuilder, TransformScope } from "../build/page-builder.ts";
import { findSourceConflict } from "../build/written-folders.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { OperatorError } from "../model/errors.ts";
import type { Output } from "../model/output.ts";
import type { DraftFile } from "../publish/index.ts";
import type { RenderedSite } from "../render/site-renderer.ts";
import { TemplateError } from "../render/template-error.ts";
import { transformScopeOf } from "./config-effects.ts";
import { reasonsOf } from "./error-reasons.ts";
import { protectArchive } from "./final-addresses.ts";
import { ArchiveGlobalData } from "./global-data.ts";
import { BUILD_MOUNTED, refuseMounted } from "./mounted.ts";
import type { AsrunOptions } from "./plugin-options.ts";
import { addArchiveData, excludeTemplates, runDuringRender } from "./register.ts";
import { ArchiveTransforms } from "./transforms.ts";
import { type Eleventy, type EleventyConfig, HOSTED_BY, loadEleventy } from "./types.ts";

/**
 * Eleventy, for a site that has pages of its own or a configuration; `folder` is where it writes, `out` is what others
 * publish from there.
 */
export async function openEleventy(site: SitePaths, folder: string, out: string): Promise<PageBuilder> {
  const run = new EleventyRun(site, folder, out);
  // Without a configuration, nothing can change the archive: Eleventy is loaded after it has been rendered.
  if (site.eleventyConfig !== undefined) await run.open();
  return run;
}

/** One run of Eleventy. */
class EleventyRun implements PageBuilder {
  /** To be asked for when it is open. */
  claim: TransformScope = "nothing";
  private readonly site: SitePaths;
  private readonly folder: string;
  private readonly out: string;
  private readonly archive = new ArchiveGlobalData();
  private config: EleventyConfig | undefined;
  private passage: ArchiveTransforms | undefined;
  private eleventy: Eleventy | undefined;
  /** Of the plugin, where the configuration adds it too. */
  private options: AsrunOptions = {};

  constructor(site: SitePaths, folder: string, out: string) {
    this.site = site;
    this.folder = folder;
    this.out = out;
  }

  async write(finished: RenderedSite, proofs: readonly DraftFile[]): Promise<readonly Output[]> {
    this.archive.show(finished);
    const eleventy = await this.open();
    const { config, claim, folder } = this;
    if (config) protectArchive(config, () => this.archive.view);
    const passage = config && new ArchiveTransforms(config, proofs, claim === "folder" ? { folder } : {});
    this.passage = passage;
    await withEleventyErrors(() => eleventy.write());
    return [...stagedFiles(folder), ...(passage?.outputs ?? [])];
  }

  async open(): Promise<Eleventy> {
    if (this.eleventy) return this.eleventy;
    const { site, folder } = this;
    const Eleventy = await loadEleventy();
    // Eleventy knows paths from the working directory only.
    process.chdir(site.root);
    const eleventy = new Eleventy(eleventyInput(site), relative(site.root, folder), {
      source: "cli",
      runMode: "build",
      quietMode: true,
      // The filter `url` then gives addresses that hold where the archive is published.
      ...(this.archive.view && !site.eleventyConfig && { pathPrefix: this.archive.view.site.href }),
      ...(site.eleventyConfig !== undefined && { configPath: relative(site.root, site.eleventyConfig) }),
      config: (config) => this.configure(config),
    });
    eleventy.disableLogger();
    await withEleventyErrors(() => eleventy.init());
    refuseMounted(this.options, BUILD_MOUNTED);
    if (this.config) {
      refuseSources(this.config, site, this.out);
      this.claim = transformScopeOf(this.config);
    }
    this.eleventy = eleventy;
    return eleventy;
  }

  /** Adds the archive. A configuration that adds the plugin too does not add a second one. */
  private configure(config: EleventyConfig): void {
    this.config = config;
    config[HOSTED_BY] = (options) => {
      this.options = options;
    };
    config.addPlugin((inner: EleventyConfig) => {
      addArchiveData(inner, this.archive);
      const { content, statics, state } = this.site;
      for (const path of [content, statics, state, this.out]) excludeTemplates(inner, path);
      runDuringRender(inner, async () => this.passage?.run());
    });
  }
}

/** Refuses to publish where Eleventy reads. */
function refuseSources({ directories }: EleventyConfig, site: SitePaths, out: string): void {
  const { input, includes, layouts, data } = directories;
  const sources = [includes, layouts, data].filter((path) => path !== undefined).map((path) => resolve(path));
  const met = findSourceConflict(site, out, [...sources, resolve(input)]);
  if (met === undefined) return;
  const name = relative(site.root, met);
  throw new OperatorError(
    `"${relative(site.root, out)}" can't be the output, Eleventy reads "${name}", which is in it or around it: give another with --out`,
  );
}

/** A page or a setting of the site's own, that Eleventy could not build. */
class EleventyError extends Error {
  override readonly name = "EleventyFailure";
}

export async function withEleventyErrors(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const templateError = templateErrorIn(error);
    if (templateError) throw templateError;
    const reasons = reasonsOf(error).map((reason) => `\n  ${reason}`);
    throw new EleventyError(
      `Eleventy could not build the site's own pages; nothing was published${reasons.join("")}`,
    );
  }
}

/** A template of the archive's that failed on one of the site's own pages: Eleventy wraps what it catches. */
function templateErrorIn(error: unknown): TemplateError | undefined {
  if (error instanceof TemplateError) return error;
  if (!(error instanceof Error)) return undefined;
  return templateErrorIn("originalError" in error ? error.originalError : error.cause);
}

/** Without a configuration of its own, a site's pages are what Eleventy reads. */
export function eleventyInput(site: SitePaths): string | undefined {
  return site.eleventyConfig === undefined && site.pages !== undefined
    ? relative(site.root, site.pages)
    : undefined;
}

function* stagedFiles(folder: string): Iterable<Output> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    yield { path: relative(folder, file).split("\\").join("/"), contents: { file, isStaged: true } };
  }
}
