import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { read } from "../build/read-archive.ts";
import { RecheckTimer } from "../build/recheck-timer.ts";
import { BuildSession } from "../build/session.ts";
import type { SitePaths } from "../build/site-paths.ts";
import { collect, diskFolder } from "../collect/index.ts";
import type { Problem } from "../model/problem-list.ts";
import { takePreviewFolders } from "../publish/index.ts";
import { TemplateError } from "../render/template-error.ts";
import type { Html } from "../web/html.ts";
import { eleventyInput } from "./eleventy-run.ts";
import { protectArchive } from "./final-addresses.ts";
import { ArchiveGlobalData } from "./global-data.ts";
import { refuseMounted, SERVE_MOUNTED } from "./mounted.ts";
import type { AsrunOptions } from "./plugin-options.ts";
import { EMPTY_PAGE, injectProblemNotice, problemNotice, templateNotice } from "./problem-page.ts";
import { addArchiveData, excludeFromWatch, excludeTemplates } from "./register.ts";
import { guardRequests, guardSockets } from "./request-guard.ts";
import { type EleventyConfig, HOSTED_BY, loadEleventy } from "./types.ts";

export interface ServeSettings {
  readonly site: SitePaths;
  readonly host: string;
  readonly port: number;
  /** The folder of copies of pictures; default in the site's own `.asrun/`. */
  readonly pictures?: string;
  /** ms since 1970; drafts are always shown. */
  readonly now: number;
  /** Told before every build is shown, with the seconds it took to read and render. */
  readonly onBuilt: (problems: readonly Problem[], seconds: number) => void;
  /** Receives the message of a template that failed, with the seconds that the build took. */
  readonly onTemplateError: (message: string, seconds: number) => void;
  /** Told once the server listens. */
  readonly onReady: (address: string) => void;
}

/** When a file counts as written: its size has not changed for a while, in ms. */
const WRITE_FINISH = { stabilityThreshold: 6, pollInterval: 3 };
/** How long what is heard is gathered before a build begins: several files may be saved at once. */
const GATHERING_IN_MS = 2;

/** A server that runs until it is closed. */
export interface DevServer {
  /** Stops, and removes the archive with its drafts. */
  close(): Promise<void>;
}

/** Serves a site with its drafts, and builds it anew whenever anything of it changes. Resolves when it listens. */
export async function serveSite(settings: ServeSettings): Promise<DevServer> {
  const { site, host, port } = settings;
  const Eleventy = await loadEleventy();
  process.chdir(site.root);
  const removeDrafts = await takePreviewFolders(site.state);
  // Whatever ends the process: only when it is killed, the next server or build has to do it.
  process.once("exit", removeDrafts);
  const session = new Session(settings);
  const eleventy = new Eleventy(eleventyInput(site) ?? emptyInput(site), relative(site.root, session.out), {
    source: "cli",
    runMode: "serve",
    quietMode: true,
    pathPrefix: session.pathPrefix,
    ...(site.eleventyConfig !== undefined && { configPath: relative(site.root, site.eleventyConfig) }),
    config: (config) => session.configure(config),
  });
  eleventy.disableLogger();
  await eleventy.init();
  refuseMounted(session.options, SERVE_MOUNTED);
  const rebuild = await eleventy.watch();
  session.resume();
  session.onOverlooked = () => void rebuild(join(relative(site.root, site.content), "site.yml"));
  // Eleventy 3.1 hears of deletions, but does not build anew.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  await eleventy.eleventyServe.init();
  await eleventy.eleventyServe.initServerInstance();
  const { server } = eleventy.eleventyServe;
  // The server would listen on every address of the machine.
  server._serverListen = (free) => void server.server.listen({ port: free, host });
  guardRequests(server.server, host);
  guardSockets(server.server, host);
  await eleventy.serve(port);
  await server.ready();
  return {
    async close() {
      session.close();
      await eleventy.stopWatch();
      await session.settled();
      process.removeListener("exit", removeDrafts);
      removeDrafts();
    },
  };
}

/** Without pages of its own, a site gives Eleventy an empty folder to read. */
function emptyInput(site: SitePaths): string | undefined {
  if (site.eleventyConfig !== undefined) return undefined;
  const folder = join(site.state, "no-pages");
  // Eleventy would run what it finds there.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return relative(site.root, folder);
}

/** What lasts from one build to the next while serving. */
class Session {
  /** Never the site's own output: it holds drafts. */
  readonly out: string;
  /** The path of the site's address: links begin with it. */
  readonly pathPrefix: string;
  private readonly settings: ServeSettings;
  private readonly archive = new ArchiveGlobalData();
  private readonly rebuilder: BuildSession;
  /** Called when the content has changed and the watcher has not told. */
  onOverlooked: () => void = () => {};
  private readonly secondLook: RecheckTimer;
  /** Of the plugin, where the configuration adds it too. */
  options: AsrunOptions = {};
  /** The last build, finished or not. */
  private building: Promise<unknown> = Promise.resolve();
  /** Why the last build failed; absent when it did not. */
  private notice: Html | undefined;

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
    excludeFromWatch(config, site.state);
    config.addWatchTarget(relative(site.root, site.content));
    config.addWatchTarget(relative(site.root, site.templates));
    config.setChokidarConfig({ awaitWriteFinish: WRITE_FINISH });
    config.setWatchThrottleWaitTime(GATHERING_IN_MS);
    config.setServerOptions({
      domDiff: false,
      middleware: [injectProblemNotice(() => this.notice)],
      messageOnStart: ({ localhostUrl }: { localhostUrl: string }) => {
        onReady(localhostUrl.replace("//localhost", `//${host.includes(":") ? `[${host}]` : host}`));
        return false;
      },
    });
    config.on("eleventy.beforeWatch", (paths) => this.rebuilder.noteChanges(paths));
    config.on("eleventy.before", () => {
      protectArchive(config, () => this.archive.view);
      return this.build();
    });
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
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    this.secondLook.begin();
    try {
      const building = this.rebuilder.build();
      this.building = building;
      const { done, problems } = await building;
      if (done?.finished) this.archive.show(done.finished);
      this.notice = done ? undefined : problemNotice(problems);
      this.settings.onBuilt(problems, seconds());
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.notice = templateNotice(error.message);
      this.settings.onTemplateError(error.message, seconds());
    }
  }

  private basePath(): string {
    const folder = diskFolder(this.settings.site.content);
    const names = folder.list("").flatMap(({ name, kind }) => (kind === "folder" ? [name] : []));
    // The address stands in site.yml: no coverage is read for it.
    const { archive } = read(collect(folder, new Set(names)), this.openSettings);
    return archive ? new URL(archive.site.url).pathname : "/";
  }
}
