import { type BuildSettings, buildSite } from "../build/index.ts";
import type { ContentSettings } from "../build/read.ts";
import type { CoverageParts } from "../build/rendered-coverage.ts";
import type { BuildResult } from "../build/result.ts";
import { resolveCacheFolder, resolveOutputFolder } from "../build/written-folders.ts";
import { type SitePaths, sitePaths } from "../collect/site-paths.ts";
import { toLogLine } from "../model/log-text.ts";
import type { SiteCounts } from "../model/site-counts.ts";
import { type Publication, withPublication } from "../publish/index.ts";
import type { HeldBuild } from "./hold-back.ts";
import { isoUtc, nextDueLine } from "./next-due.ts";
import { outputFolder } from "./output-folder.ts";
import type { OutputStreams } from "./output-streams.ts";
import { printProblems } from "./print-problems.ts";
import { clearProgress, showBatches, showImages, showReading, withProgress } from "./progress.ts";
import { purgeAdvice } from "./purge-advice.ts";
import { describeSiteCounts, heldLine, plural } from "./summary.ts";
import { Timings } from "./timings.ts";
import { unknownFilesAdvice } from "./unknown-files.ts";

export interface BuildOptions extends ContentSettings {
  readonly content: string;
  readonly templates?: string;
  /** Default: the output of the site's Eleventy configuration, or `dist`. */
  readonly out?: string;
  /** How many seconds to wait for another build to end. */
  readonly wait: number;
  /** Whether files in the output that asrun didn't write may be replaced. */
  readonly overwrite: boolean;
  /** Whether files are accepted of which it is not known whether asrun has published them. */
  readonly keepUnknown?: boolean;
  /** Whether stdout is for a machine that asks when to build next. */
  readonly nextDue?: boolean;
  /** The folder for copies of pictures; `false`: nothing of what earlier builds have made is kept. */
  readonly cache?: string | boolean;
  /** Whether entries with errors that were never published are left out. */
  readonly holdBackBroken?: boolean;
  /** Whether to print how long each part of the work took. */
  readonly timings?: boolean;
}

/** `asrun build`: reads, renders, publishes. Returns the exit code. */
export async function build(options: BuildOptions, streams: OutputStreams): Promise<number> {
  const timings = new Timings();
  const site = sitePaths(options.content, options.templates);
  const pictures = typeof options.cache === "string" ? resolveCacheFolder(site, options.cache) : undefined;
  const name = await outputFolder(site, options.out);
  const out = resolveOutputFolder(site, name, pictures);
  const settings = {
    wait: options.wait,
    overwrite: options.overwrite,
    tell: (words: string) => streams.stderr.write(`${toLogLine(`asrun: ${words}`)}\n`),
  };
  return withPublication(out, site.state, settings, async (publication: Publication<CoverageParts>) => {
    const given = { ...options, ...(pictures !== undefined && { pictures }) };
    const request = buildRequest(site, publication, given, streams, timings);
    const building = options.holdBackBroken
      ? (await import("./hold-back.ts")).buildHoldingBack(site, request)
      : buildSite(site, request);
    const result: BuildResult & Partial<HeldBuild> = await building.finally(() =>
      clearProgress(streams.stderr),
    );
    const { done, problems } = result;
    printProblems(problems, "text", streams);
    streams.stderr.write(heldBackLines(result));
    if (!done) return 1;
    const seconds = (timings.total / 1000).toFixed(2);
    if (options.timings) streams.stderr.write(timings.report(done));
    const pages = plural(done.published.pages, "page", "pages");
    const summary = `${describeSiteCounts(done)}, ${pages}, ${seconds} seconds\n`;
    streams.stderr.write(purgeAdvice(done.takedown));
    tellWhatIsDue(done, summary, options, streams);
    const unknown = options.keepUnknown ? [] : done.published.unknown;
    streams.stderr.write(unknownFilesAdvice(name, unknown));
    return unknown.length === 0 ? 0 : 1;
  });
}

function heldBackLines({ heldBack = [], refusal }: Partial<HeldBuild>): string {
  if (refusal !== undefined) return `${toLogLine(`asrun: ${refusal}`)}\n`;
  return heldBack.map((path) => `${toLogLine(`Held back until it is corrected: ${path}`)}\n`).join("");
}

function buildRequest(
  site: SitePaths,
  publication: Publication<CoverageParts>,
  options: BuildOptions,
  { stderr }: OutputStreams,
  timings: Timings,
): BuildSettings {
  return {
    ...options,
    publication,
    ignoreLedger: options.cache === false,
    onDone: (part) => timings.done(part),
    onCollected: (files) => showReading(files, stderr),
    onDeveloped: (done, all) => showImages(done, all, stderr),
    onBatch: (done, all) => showBatches(done, all, stderr),
    watch: (outputs) => withProgress(outputs, stderr),
    async openHost() {
      const { openEleventy: openHost } = await import("../eleventy/eleventy-run.ts");
      return openHost(site, publication.scratchFolder(), publication.out);
    },
  };
}

/** With --next-due stdout holds that instant and nothing else. */
function tellWhatIsDue(
  { nextDue: due, held }: SiteCounts,
  summary: string,
  { nextDue = false }: BuildOptions,
  { stdout, stderr }: OutputStreams,
): void {
  (nextDue ? stderr : stdout).write(`${heldLine(held)}${summary}`);
  if (nextDue) stdout.write(nextDueLine(due));
  else if (due !== undefined) stdout.write(`An embargo ends at ${isoUtc(due)}: build again then\n`);
}
