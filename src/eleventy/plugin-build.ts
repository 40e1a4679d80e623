import { type BuildSettings, buildSite } from "../build/index.ts";
import type { PageBuilder, TransformScope } from "../build/page-builder.ts";
import type { ContentSettings } from "../build/read.ts";
import type { CoverageParts } from "../build/rendered-coverage.ts";
import type { BuildResult } from "../build/result.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { toLogLine } from "../model/log-text.ts";
import type { Output } from "../model/output.ts";
import { type DraftFile, type Publication, withPublication } from "../publish/index.ts";
import type { RenderedSite } from "../render/site-renderer.ts";
import { deferred } from "../web/deferred.ts";
import { hasTransforms } from "./config-effects.ts";
import { protectArchive } from "./final-addresses.ts";
import type { ArchiveGlobalData } from "./global-data.ts";
import { ArchiveTransforms } from "./transforms.ts";
import type { EleventyConfig } from "./types.ts";

/** How long to wait for another process that builds the same archive, in seconds. */
const PATIENCE = 60;

/** What to do about files of others where the archive's belong. */
const OTHERWISE = "or give the page or the copied file that it comes from another address";

/** Builds that Eleventy has not come back to yet, by the folder of what asrun remembers. Those that it gave up stay. */
const runningBuilds = new Map<string, PluginRun>();

/**
 * An archive in someone's Eleventy, which makes the pages around it. One build of asrun stretches over the build of
 * Eleventy: before it, everything is made; in it, the texts go through what the configuration does to pages, and are
 * published beside those that Eleventy writes.
 */
export class PluginBuild {
  private readonly config: EleventyConfig;
  private readonly archive: ArchiveGlobalData;
  private readonly folder: string;
  private state = "";
  /** The paths of all files of the archive, from its own folder; empty until it is published. */
  published: ReadonlySet<string> = new Set();

  /** `folder` is that of the archive in the output; empty where it is the output itself. */
  constructor(config: EleventyConfig, archive: ArchiveGlobalData, folder: string) {
    this.config = config;
    this.archive = archive;
    this.folder = folder;
  }

  /** To be called before Eleventy makes pages. Resolves when they can see the archive; with problems, to these. */
  async begin(site: SitePaths, out: string, settings: ContentSettings): Promise<BuildResult | undefined> {
    const { state } = site;
    await runningBuilds.get(state)?.breakOff();
    const { config, archive, folder } = this;
    const run = new PluginRun(site, out, settings, { config, archive, folder });
    runningBuilds.set(state, run);
    this.state = state;
    return run.isReady();
  }

  /** To be called while Eleventy makes pages. Resolves when the archive is published. */
  async end(): Promise<BuildResult | undefined> {
    const run = runningBuilds.get(this.state);
    runningBuilds.delete(this.state);
    const built = await run?.end();
    this.published = new Set(built?.done?.published.paths());
    return built;
  }
}

/** What a build has of Eleventy. */
interface Hosting {
  readonly config: EleventyConfig;
  readonly archive: ArchiveGlobalData;
  readonly folder: string;
}

/** One build. */
class PluginRun implements PageBuilder {
  readonly claim: TransformScope;
  readonly hasUnknownPages = true;
  private readonly hosting: Hosting;
  private readonly whole: Promise<BuildResult>;
  private proofs: readonly DraftFile[] = [];
  private readonly made = deferred<undefined>();
  private readonly passed = deferred<readonly Output[]>();

  constructor(site: SitePaths, out: string, open: ContentSettings, hosting: Hosting) {
    this.hosting = hosting;
    // Code that reads the output folder afterwards finds the archive there in any case.
    this.claim = hasTransforms(hosting.config) ? "texts" : "nothing";
    const tell = (words: string) => console.warn(toLogLine(`asrun: ${words}`));
    const waiting = { wait: PATIENCE, tell, otherwise: OTHERWISE };
    this.whole = withPublication(out, site.state, waiting, (publication: Publication<CoverageParts>) => {
      const settings: BuildSettings = {
        ...open,
        ...{ publication, ignoreLedger: false },
        openHost: async () => this,
        watch: (outputs) => outputs,
      };
      return buildSite(site, settings);
    });
  }

  /** Resolves to the problems that stand in the way, if there are any. */
  isReady(): Promise<BuildResult | undefined> {
    return Promise.race([this.made.promise, this.whole]);
  }

  async end(): Promise<BuildResult> {
    const { config, archive, folder } = this.hosting;
    protectArchive(config, () => archive.view);
    const passage = new ArchiveTransforms(config, this.proofs, { prefix: folder === "" ? "" : `${folder}/` });
    await passage.run();
    this.passed.resolve(passage.outputs);
    return this.whole;
  }

  /** Ends a build that Eleventy has not come back to, since it failed. */
  async breakOff(): Promise<void> {
    this.passed.reject(new Error("Eleventy has restarted"));
    await this.whole.catch(() => undefined);
  }

  write(finished: RenderedSite, proofs: readonly DraftFile[]): Promise<readonly Output[]> {
    this.hosting.archive.show(finished);
    this.proofs = proofs;
    this.made.resolve(undefined);
    return this.passed.promise;
  }
}
