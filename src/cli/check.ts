import { type OpenSettings, openSite } from "../open.ts";
import type { Format } from "../problems.ts";
import { siteFolder } from "../site-folder.ts";
import type { Streams } from "./streams.ts";
import { sizeOf } from "./summary.ts";
import { tellProblems } from "./tell.ts";

export interface CheckOptions extends OpenSettings {
  readonly content: string;
  readonly format: Format;
}

/** `asrun check`: the reading half alone. Returns the exit code. */
export function check(options: CheckOptions, streams: Streams): number {
  const { ready, problems } = openSite(siteFolder(options.content, undefined), options);
  tellProblems(problems, options.format, streams);
  if (!ready) return 1;
  if (options.format === "text") streams.stdout.write(`${sizeOf(ready.archive)}: nothing stops the build\n`);
  return 0;
}
