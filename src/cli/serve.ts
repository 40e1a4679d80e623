import { serveSite } from "../eleventy/serve.ts";
import { resolveCacheFolder, siteFolder } from "../site-folder.ts";
import type { Streams } from "./streams.ts";
import { tellProblems } from "./tell.ts";

export interface ServeOptions {
  readonly content: string;
  readonly templates?: string;
  readonly cache?: string;
  readonly port: number;
  readonly host: string;
  /** ms since 1970. */
  readonly now: number;
}

/** `asrun serve`: runs until it is interrupted. */
export async function serve(options: ServeOptions, streams: Streams): Promise<void> {
  const { host, port, now, cache } = options;
  const site = siteFolder(options.content, options.templates);
  let address = "";
  const serving = serveSite({
    site,
    host,
    port,
    now,
    ...(cache !== undefined && { pictures: resolveCacheFolder(site, cache) }),
    onBuilt: (problems, seconds) => {
      tellProblems(problems, "text", streams);
      const built = problems.length === 0 ? "Built anew" : "The last good archive stays up";
      if (address !== "") streams.stdout.write(`${built} (${seconds.toFixed(2)} seconds)\n`);
    },
    onReady: (ready) => {
      address = ready;
      streams.stdout.write(`The archive with its drafts is at ${address} (Ctrl+C ends it)\n`);
    },
  });
  // Ctrl+C, and the ends that systems and terminals bring.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void serving.then((server) => server.close()).finally(() => process.exit(0)));
  await serving;
}
