import { resolveCacheFolder } from "../build/written-folders.ts";
import { sitePaths } from "../collect/site-paths.ts";
import { serveSite } from "../eleventy/serve.ts";
import { toLogLine, toLogLines } from "../model/log-text.ts";
import { isoUtc } from "./next-due.ts";
import type { OutputStreams } from "./output-streams.ts";
import { printProblems } from "./print-problems.ts";

export interface ServeOptions {
  readonly content: string;
  readonly templates?: string;
  readonly cache?: string;
  readonly port: number;
  readonly host: string;
  /** ms since 1970. */
  readonly now: number;
}

/** Signals that end the server. Each is an ordinary exit of the process, on which the drafts are removed. */
const ENDING = [
  ["SIGHUP", 1],
  ["SIGINT", 2],
  ["SIGTERM", 15],
] as const;

/** `asrun serve`: runs until it is interrupted. */
export async function serve(options: ServeOptions, streams: OutputStreams): Promise<void> {
  const { host, port, now, cache } = options;
  const site = sitePaths(options.content, options.templates);
  for (const [signal, number] of ENDING) process.once(signal, () => process.exit(128 + number));
  let address = "";
  await serveSite({
    site,
    host,
    port,
    now,
    ...(cache !== undefined && { pictures: resolveCacheFolder(site, cache) }),
    onBuilt: (problems, seconds, shown) => {
      const embargo = shown?.nextDue;
      printProblems(problems, "text", streams);
      if (embargo !== undefined)
        streams.stdout.write(`Not shown: what is under embargo, the next one ends at ${isoUtc(embargo)}\n`);
      const built = shown ? "Rebuilt" : "The last archive without errors stays up";
      if (address !== "") streams.stdout.write(`${built} (${seconds.toFixed(2)} seconds)\n`);
    },
    onFailure: (message, seconds) => {
      streams.stderr.write(`${toLogLines(`asrun: ${message}`)}\n`);
      if (address !== "")
        streams.stdout.write(`The last archive without errors stays up (${seconds.toFixed(2)} seconds)\n`);
    },
    onReady: (ready) => {
      address = ready;
      streams.stdout.write(`${toLogLine(`The archive with its drafts is at ${address} (Ctrl+C ends it)`)}\n`);
    },
  });
}
