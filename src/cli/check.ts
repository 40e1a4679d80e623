import type { Format } from "./problems.ts";
import { counted } from "./problems.ts";
import { type ReadOptions, readContent, tellProblems } from "./reading.ts";
import { siteFolder } from "./site-folder.ts";
import type { Streams } from "./streams.ts";

/** `asrun check`: the reading half alone. Returns the exit code. */
export function check(options: ReadOptions & { readonly format: Format }, streams: Streams): number {
  siteFolder(options.content, undefined);
  const { archive, problems } = readContent(options);
  tellProblems(problems, options.format, streams);
  if (archive && options.format === "text") {
    const entries = archive.coverages.reduce((sum, coverage) => sum + coverage.entries.length, 0);
    const counts = [
      counted(archive.coverages.length, "coverage"),
      counted(entries, "entrie").replace("entrie", entries === 1 ? "entry" : "entrie"),
    ];
    streams.stdout.write(`${counts.filter(Boolean).join(", ")}: nothing stops the build\n`);
  }
  return archive ? 0 : 1;
}
