import { type BuildSettings, buildSite } from "../build/index.ts";
import type { ContentSettings } from "../build/read.ts";
import type { Amounts } from "../build/site-counts.ts";
import { resolveCacheFolder, resolveOutputFolder, type SiteFolder, siteFolder } from "../build/site-paths.ts";
import { toLogLine } from "../model/log-text.ts";
import { type Publication, withPublication } from "../publish/index.ts";
import { isoUtc, nextDueLine } from "./next-due.ts";
import type { Streams } from "./output-streams.ts";
import { tellProblems } from "./print-problems.ts";
import { clearProgress, tellBatches, tellDeveloping, tellReading, withProgress } from "./progress.ts";
import { purgeAdvice } from "./purge-advice.ts";
import { heldLine, plural, sizeOf } from "./summary.ts";
import { Timings } from "./timings.ts";
import { unknownFilesAdvice } from "./unknown-files.ts";

export interface BuildOptions extends ContentSettings {
  readonly content: string;
  readonly templates?: string;
  readonly out: string;
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
  /** Whether to tell how long each part of the work took. */
  readonly timings?: boolean;
}

/** `asrun build`: reads, renders, publishes. Returns the exit code. */
export async function build(options: BuildOptions, streams: Streams): Promise<number> {
  const timings = new Timings();
  const site = siteFolder(options.content, options.templates);
  const pictures = typeof options.cache === "string" ? resolveCacheFolder(site, options.cache) : undefined;
  const out = resolveOutputFolder(site, options.out, pictures);
  const settings = {
    wait: options.wait,
    overwrite: options.overwrite,
    tell: (words: string) => streams.stderr.write(`${toLogLine(`asrun: ${words}`)}\n`),
  };
  return withPublication(out, site.state, settings, async (publication) => {
    const given = { ...options, ...(pictures !== undefined && { pictures }) };
    const building = buildSite(site, settingsOf(site, publication, given, streams, timings));
    const { done, problems } = await building.finally(() => clearProgress(streams.stderr));
    tellProblems(problems, "text", streams);
    if (!done) return 1;
    const seconds = (timings.total / 1000).toFixed(2);
    if (options.timings) streams.stderr.write(timings.told(done));
    const pages = plural(done.published.pages, "page", "pages");
    const summary = `${sizeOf(done)}, ${pages}, ${seconds} seconds\n`;
    streams.stderr.write(purgeAdvice(done.takedown));
    tellWhatIsDue(done, summary, options, streams);
    const unknown = options.keepUnknown ? [] : done.published.unknown;
    streams.stderr.write(unknownFilesAdvice(options.out, unknown));
    return unknown.length === 0 ? 0 : 1;
  });
}

function settingsOf(
  site: SiteFolder,
  publication: Publication,
  options: BuildOptions,
  { stderr }: Streams,
  timings: Timings,
): BuildSettings {
  return {
    ...options,
    publication,
    isAnew: options.cache === false,
    tell: (words) => stderr.write(`${toLogLine(`asrun: ${words}`)}\n`),
    onDone: (part) => timings.done(part),
    onCollected: (files) => tellReading(files, stderr),
    onDeveloped: (done, all) => tellDeveloping(done, all, stderr),
    onBatch: (done, all) => tellBatches(done, all, stderr),
    watch: (outputs) => withProgress(outputs, stderr),
    async openHost() {
      const { openHost } = await import("../eleventy/eleventy-run.ts");
      return openHost(site, publication.workshop(), publication.out);
    },
  };
}

/** With --next-due stdout holds that instant and nothing else. */
function tellWhatIsDue(
  { nextDue: due, held }: Amounts,
  summary: string,
  { nextDue = false }: BuildOptions,
  { stdout, stderr }: Streams,
): void {
  (nextDue ? stderr : stdout).write(`${heldLine(held)}${summary}`);
  if (nextDue) stdout.write(nextDueLine(due));
  else if (due !== undefined) stdout.write(`An embargo ends at ${isoUtc(due)}: build again then\n`);
}
