import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { read } from "../build/read-archive.ts";
import type { BuildReport } from "../build/result.ts";
import { BuildSession } from "../build/session.ts";
import { collect, diskFolder } from "../collect/index.ts";
import type { SitePaths } from "../collect/site-paths.ts";
import { type Problem, sortProblems } from "../model/problem-list.ts";
import type { SiteCounts } from "../model/site-counts.ts";
import type { RenderedSite } from "../render/site-renderer.ts";
import { TemplateError } from "../render/template-error.ts";
import type { Html } from "../web/html.ts";
import { reasonsOf } from "./error-reasons.ts";
import { protectArchive } from "./final-addresses.ts";
import { ArchiveGlobalData } from "./global-data.ts";
import { findDeadPageLinks } from "./own-page-links.ts";
import type { AsrunOptions } from "./plugin-options.ts";
import { servePreview } from "./preview-files.ts";
import { EMPTY_PAGE, failureNotice, heldNotice, type Notice, problemNotice } from "./problem-page.ts";
import { RecheckTimer } from "./recheck-timer.ts";
import { addArchiveData, excludeFromWatch, excludeTemplates } from "./register.ts";
import { type DevelopmentServer, type EleventyConfig, HOSTED_BY, type WrittenPage } from "./types.ts";

export interface ServeSettings {
  readonly site: SitePaths;
  readonly host: string;
  readonly port: number;
  /** The folder of copies of pictures; default in the site's own `.asrun/`. */
  readonly pictures?: string;
  /** ms since 1970; drafts are always shown. */
  readonly now: number;
  /**
   * Called when a build is shown, or was stopped by problems, with the seconds it took to read and render. `shown` is
   * absent where it was stopped; what is under embargo is not shown.
   */
  readonly onBuilt: (
    problems: readonly Problem[],
    seconds: number,
    shown: Pick<SiteCounts, "nextDue"> | undefined,
  ) => void;
  /** Receives why a template or a page of the site's own failed, with the seconds that the build took. */
  readonly onFailure: (message: string, seconds: number) => void;
  /** Called when the server listens, and when the path of the archive has changed. */
  readonly onReady: (address: string) => void;
}

/** When a file counts as written: its size has not changed for a while, in ms. */
const WRITE_FINISH = { stabilityThreshold: 6, pollInterval: 3 };
/** How long what is heard is gathered before a build begins: several files may be saved at once. */
const GATHERING_IN_MS = 2;

/** What lasts from one build to the next while serving. */
export class PreviewSession {
  /** Never the site's own output: it holds drafts. */
  readonly out: string;
  /** The path of the site's address: links begin with it. */
  pathPrefix: string;
  /** Those that it had before. */
  private readonly olderPrefixes = new Set<string>();
  private readonly settings: ServeSettings;
  private readonly archive = new ArchiveGlobalData();
  private readonly rebuilder: BuildSession;
  /** Called when the content has changed and the watcher has missed it. */
  onOverlooked: () => void = () => {};
  private readonly secondLook: RecheckTimer;
  /** Of the plugin, where the configuration adds it too. */
  options: AsrunOptions = {};
  /** The last build, finished or not. */
  private building: Promise<unknown> = Promise.resolve();
  /** Why the last build failed; absent when it did not. */
  private notice: Notice | undefined;
  private hasArchive = false;
  /** When the last build began, by the clock of `performance`. */
  private begun = 0;
  /** Reports how the last build ended, once the site's own pages are written too. */
  private report: ((pages: readonly WrittenPage[]) => void) | undefined;
  private server: DevelopmentServer | undefined;
  private setEleventyPrefix: (prefix: string) => void = () => {};
  /** Where the server listens. */
  private origin = "";

  constructor(settings: ServeSettings) {
    this.settings = settings;
    this.rebuilder = new BuildSession(settings.site, this.openSettings);
    this.out = this.rebuilder.out;
    mkdirSync(this.out, { recursive: true });
    for (const name of ["index.html", "404.html"]) writeFileSync(join(this.out, name), EMPTY_PAGE);
    this.pathPrefix = this.basePath();
    this.secondLook = new RecheckTimer(
      () => this.rebuilder.findMissedChanges(),
      () => this.onOverlooked(),
    );
  }

  configure(config: EleventyConfig): void {
    config[HOSTED_BY] = (options) => {
      this.options = options;
    };
    config.addPlugin((inner: EleventyConfig) => this.addTo(inner));
  }

  /** To be called before the server listens. */
  connect(server: DevelopmentServer, setEleventyPrefix: (prefix: string) => void): void {
    this.server = server;
    this.setEleventyPrefix = setEleventyPrefix;
  }

  /** To be called with what stopped Eleventy: a page of the site's own, a configuration, or a disk that is full. */
  fail(error: unknown): void {
    const message = `the site's own pages could not be built\n${reasonsOf(error)
      .map((reason) => `  ${reason}`)
      .join("\n")}`;
    this.showFailure(message);
    // Pages that are open show the notice.
    this.server?.reload({ files: [], build: { stylesheets: [], templates: [] } });
  }

  private showFailure(message: string): void {
    this.report = undefined;
    this.show(failureNotice(message, this.hasArchive));
    this.settings.onFailure(message, this.seconds());
  }

  private show(html: Html | undefined): void {
    this.notice = html && { html, since: Date.now() };
  }

  private seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  /** To be called when the watcher is ready. */
  resume(): void {
    this.secondLook.begin();
  }

  close(): void {
    this.secondLook.stop();
  }

  /** Resolves when no build is on its way. */
  async settled(): Promise<void> {
    await this.building.catch(() => undefined);
  }

  private addTo(config: EleventyConfig): void {
    const { site, host, onReady } = this.settings;
    addArchiveData(config, this.archive);
    excludeTemplates(config, site.content);
    excludeTemplates(config, site.statics);
    excludeFromWatch(config, site.state);
    config.addWatchTarget(relative(site.root, site.content));
    config.addWatchTarget(relative(site.root, site.templates));
    config.addWatchTarget(relative(site.root, site.statics));
    config.setChokidarConfig({ awaitWriteFinish: WRITE_FINISH });
    config.setWatchThrottleWaitTime(GATHERING_IN_MS);
    config.setServerOptions({
      domDiff: false,
      middleware: [
        servePreview({
          out: this.out,
          notice: () => this.notice,
          movedTo: (path) => this.movedTo(path),
        }),
      ],
      messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
        const address = localhostUrl.replace("//localhost", `//${host.includes(":") ? `[${host}]` : host}`);
        this.origin = new URL(address).origin;
        onReady(address);
        return false;
      },
    });
    config.on("eleventy.beforeWatch", (paths) => this.rebuilder.noteChanges(paths));
    config.on("eleventy.before", () => {
      protectArchive(config, () => this.archive.view);
      return this.build();
    });
    config.on("eleventy.after", ({ results = [] }) => this.report?.(results));
  }

  private get openSettings() {
    const { now, pictures } = this.settings;
    return {
      now,
      drafts: true,
      isQuick: true,
      ...(pictures !== undefined && { pictures }),
    };
  }

  /** When a build fails, the last good archive stays up, and every page of it says why. */
  private async build(): Promise<void> {
    this.begun = performance.now();
    this.report = undefined;
    this.secondLook.begin();
    try {
      const building = this.rebuilder.build();
      this.building = building;
      const { done, problems } = await building;
      if (done) this.hasArchive = true;
      if (done?.finished) this.showArchive(done.finished);
      this.show(done ? heldNotice(problems) : problemNotice(problems, this.hasArchive));
      const seconds = this.seconds();
      this.report = (pages) =>
        this.settings.onBuilt(sortProblems([...problems, ...this.deadLinksIn(pages, done)]), seconds, done);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.showFailure(error.message);
    }
  }

  /** The dead links in the site's own pages. */
  private deadLinksIn(pages: readonly WrittenPage[], done: BuildReport | undefined): Problem[] {
    const { view } = this.archive;
    if (!view || !done) return [];
    // A configuration can copy other files into the output.
    const hasOthers = this.settings.site.eleventyConfig !== undefined;
    return findDeadPageLinks(pages, view.site, "", done.published.paths(), hasOthers);
  }

  private showArchive(finished: RenderedSite): void {
    this.archive.show(finished);
    const { href } = finished.view.site;
    if (href === this.pathPrefix) return;
    this.olderPrefixes.add(this.pathPrefix);
    this.pathPrefix = href;
    this.setEleventyPrefix(href);
    if (!this.server) return;
    this.server.options.pathPrefix = href;
    this.settings.onReady(new URL(href, this.origin).href);
  }

  /** The address below the present path of one that was below an older one. */
  private movedTo(path: string): string | undefined {
    if (path.startsWith(this.pathPrefix)) return undefined;
    const older = [...this.olderPrefixes]
      .toSorted((a, b) => b.length - a.length)
      .find((prefix) => path.startsWith(prefix));
    return older === undefined ? undefined : this.pathPrefix + path.slice(older.length);
  }

  private basePath(): string {
    const folder = diskFolder(this.settings.site.content);
    const names = folder.list("").flatMap(({ name, kind }) => (kind === "folder" ? [name] : []));
    // The address stands in site.yml: no coverage is read for it.
    const { archive } = read(collect(folder, new Set(names)), this.openSettings);
    return archive ? new URL(archive.site.url).pathname : "/";
  }
}
