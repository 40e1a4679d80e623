import { resolve, sep } from "node:path";
import { hostedOutputs } from "../eleventy/host.ts";
import type { Output } from "../model/output.ts";
import { type OpenSettings, openSite } from "../open.ts";
import { OperatorError } from "../operator-error.ts";
import { publish } from "../publish/index.ts";
import { hasEleventySide, type SiteFolder, siteFolder } from "../site-folder.ts";
import { clearProgress, tellReading, withProgress } from "./progress.ts";
import type { Streams } from "./streams.ts";
import { plural, sizeOf } from "./summary.ts";
import { tellProblems } from "./tell.ts";

export interface BuildOptions extends OpenSettings {
  readonly content: string;
  readonly templates?: string;
  readonly out: string;
}

/** The output must be apart from the content: what is published last time and is no more gets deleted there. */
function outputFolder({ content }: SiteFolder, name: string): string {
  const out = resolve(name);
  const isInside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  if (!isInside(out, content) && !isInside(content, out)) return out;
  throw new OperatorError(
    `"${name}" can't be the output, the content is in it or around it: give another with --out`,
  );
}

/** `asrun build`: reads, renders, publishes. Returns the exit code. */
export async function build(options: BuildOptions, streams: Streams): Promise<number> {
  const start = performance.now();
  const site = siteFolder(options.content, options.templates);
  const out = outputFolder(site, options.out);
  const { ready, problems } = openSite(site, {
    ...options,
    onCollected: (files) => tellReading(files, streams.stderr),
  });
  clearProgress(streams.stderr);
  tellProblems(problems, "text", streams);
  if (!ready) return 1;
  const finished = await ready.finish();
  const write = (outputs: Iterable<Output>) =>
    publish(withProgress(outputs, streams.stderr), out, site.state);
  const { pages } = hasEleventySide(site)
    ? await hostedOutputs(site, out, finished, write)
    : write(finished.outputs());
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  streams.stdout.write(`${sizeOf(ready.archive)}, ${plural(pages, "page", "pages")}, ${seconds} seconds\n`);
  return 0;
}
