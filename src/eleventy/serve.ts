import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { SitePaths } from "../collect/site-paths.ts";
import { takePreviewFolders } from "../publish/index.ts";
import { eleventyInput } from "./eleventy-run.ts";
import { refuseMounted, SERVE_MOUNTED } from "./mounted.ts";
import { PreviewSession, type ServeSettings } from "./preview-session.ts";
import { guardRequests, guardSockets } from "./request-guard.ts";
import { type Eleventy, loadEleventy } from "./types.ts";

/** A server that runs until it is closed. */
export interface DevServer {
  /** Stops, and removes the archive with its drafts. */
  close(): Promise<void>;
}

/** Serves a site with its drafts, and rebuilds it whenever anything of it changes. Resolves when it listens. */
export async function serveSite(settings: ServeSettings): Promise<DevServer> {
  const { site, host, port } = settings;
  const Eleventy = await loadEleventy();
  process.chdir(site.root);
  const removeDrafts = await takePreviewFolders(site.state);
  // Whatever ends the process: only when it is killed, the next server or build has to do it.
  process.once("exit", removeDrafts);
  const session = new PreviewSession(settings);
  const eleventy = new Eleventy(eleventyInput(site) ?? emptyInput(site), relative(site.root, session.out), {
    source: "cli",
    runMode: "serve",
    quietMode: true,
    pathPrefix: session.pathPrefix,
    ...(site.eleventyConfig !== undefined && { configPath: relative(site.root, site.eleventyConfig) }),
    config: (config) => session.configure(config),
  });
  eleventy.disableLogger();
  // Eleventy would print a failure where nothing is printed, and show the page from before as if it were new.
  eleventy.errorHandler.once = (_, error) => session.fail(error);
  await eleventy.init();
  refuseMounted(session.options, SERVE_MOUNTED);
  const rebuild = await watchFromTheStart(eleventy);
  session.resume();
  session.onOverlooked = () => void rebuild(join(relative(site.root, site.content), "site.yml"));
  // Eleventy 3.1 hears of deletions, but does not build again.
  eleventy.watcher.on("unlink", (path) => void rebuild(path));
  await eleventy.eleventyServe.init();
  await eleventy.eleventyServe.initServerInstance();
  const { server } = eleventy.eleventyServe;
  session.connect(server, (prefix) => eleventy.eleventyConfig.setPathPrefix(prefix));
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

/** Watches also when the first build fails: Eleventy would end, and the page could not be corrected while it is shown. */
async function watchFromTheStart(eleventy: Eleventy): Promise<(path: string) => Promise<void>> {
  const write = eleventy.write.bind(eleventy);
  // The session has reported what failed.
  eleventy.write = () => write().catch(() => [[], []]);
  const rebuild = await eleventy.watch();
  eleventy.write = write;
  return rebuild;
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
