import { resolve } from "node:path";
import { finish } from "../build.ts";
import { loadTheme } from "../look.ts";
import type { Archive } from "../model/content.ts";
import { publish } from "../publish/index.ts";
import { withProgress } from "./progress.ts";
import { type ReadOptions, readContent, tellProblems } from "./reading.ts";
import { type SiteFolder, siteFolder } from "./site-folder.ts";
import type { Streams } from "./streams.ts";

export interface BuildOptions extends ReadOptions {
  readonly templates?: string;
  readonly out: string;
}

/** `asrun build`: reads, renders, publishes. Returns the exit code. */
export async function build(options: BuildOptions, streams: Streams): Promise<number> {
  const start = performance.now();
  const site = siteFolder(options.content, options.templates);
  const { archive, collected, problems } = readContent(options);
  tellProblems(problems, "text", streams);
  if (!archive) return 1;
  const theme = await loadTheme(site.templates, site.state);
  const finished = finish(archive, collected, theme, options.drafts);
  const outputs = hasEleventySide(site) ? await hostedOutputs(site, options, finished) : finished.outputs();
  const { total } = publish(withProgress(outputs, streams.stderr), resolve(options.out), site.state);
  streams.stdout.write(`${summary(archive, total, (performance.now() - start) / 1000)}\n`);
  return 0;
}

function hasEleventySide(site: SiteFolder): boolean {
  return site.eleventyConfig !== undefined || site.pages !== undefined;
}

async function hostedOutputs(_site: SiteFolder, _options: BuildOptions, finished: ReturnType<typeof finish>) {
  return finished.outputs();
}

/** The closing line. `pages` counts every file. */
function summary({ coverages }: Archive, files: number, seconds: number): string {
  const entries = coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
  const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  return [
    plural(coverages.length, "coverage", "coverages"),
    plural(entries, "entry", "entries"),
    plural(files, "file", "files"),
    `${seconds.toFixed(2)} seconds`,
  ].join(", ");
}
