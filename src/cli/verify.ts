import { join, resolve } from "node:path";
import { sitePaths } from "../collect/site-paths.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogJson, toLogLine } from "../model/log-text.ts";
import { verify } from "../publish/verify.ts";
import { outputFolder } from "./output-folder.ts";
import type { OutputStreams } from "./output-streams.ts";
import { plural } from "./summary.ts";

export interface VerifyOptions {
  readonly content: string;
  readonly format: "text" | "json";
}

/** `asrun verify`: names every file of an output folder that is not as it was published. Returns the exit code. */
export async function verifyOutput(
  given: string | undefined,
  options: VerifyOptions,
  { stdout, stderr }: OutputStreams,
): Promise<number> {
  const site = sitePaths(options.content, undefined);
  const folder = await outputFolder(site, given);
  const verified = verify(resolve(folder), site.state);
  if (!verified)
    throw new OperatorError(`nothing is known of what was published into "${folder}": run asrun build first`);
  const { total, differences, isInterrupted } = verified;
  if (isInterrupted) stderr.write("asrun: a build was interrupted, the next one finishes it\n");
  if (options.format === "json") stdout.write(toLogJson(differences));
  else {
    for (const { path, state } of differences)
      stdout.write(`${toLogLine(`${state} ${join(folder, path)}`)}\n`);
    const count = plural(differences.length, "difference", "differences");
    stdout.write(
      `${plural(total, "file", "files")} published, ${differences.length === 0 ? "all as they were" : count}\n`,
    );
  }
  return differences.length === 0 && !isInterrupted ? 0 : 1;
}
