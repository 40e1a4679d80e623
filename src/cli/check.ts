import { type CheckResult, checkAgainst, checkResult } from "../build/check.ts";
import { type ContentSettings, readOnlyPictureCache } from "../build/read.ts";
import { read, verifyDevelopable } from "../build/read-archive.ts";
import { type SitePaths, sitePaths } from "../build/site-paths.ts";
import { collect, diskFolder } from "../collect/index.ts";
import { OperatorError } from "../model/errors.ts";
import { toLogLine } from "../model/log-text.ts";
import type { Format } from "../model/problem-list.ts";
import { nextDueLine } from "./next-due.ts";
import type { OutputStreams } from "./output-streams.ts";
import { printProblems } from "./print-problems.ts";
import { tellVerifying } from "./progress.ts";
import { countsOf, describeSiteCounts } from "./summary.ts";

export interface CheckOptions extends ContentSettings {
  readonly content: string;
  readonly format: Format;
  /** A git ref, or an older content folder. */
  readonly against?: string;
  readonly fix?: boolean;
  readonly typoThreshold?: number;
  readonly nextDue?: boolean;
  /** The folder with copies of pictures: those that it has are not decoded again. */
  readonly cache?: string;
}

/** So many changed words are no typing error any more. */
export const TYPO_THRESHOLD = 3;

/** `asrun check`: the reading half, the pictures, and what was published before beside it. Returns the exit code. */
export async function check(options: CheckOptions, streams: OutputStreams): Promise<number> {
  const { stdout, stderr } = streams;
  const site = sitePaths(options.content, undefined);
  const { problems, archive, isWrong, mended } = await runCheck(site, options, streams);
  for (const path of mended) stderr.write(`${toLogLine(`${path}: aliases written`)}\n`);
  printProblems(problems, options.format, streams);
  if (archive && options.nextDue) stdout.write(nextDueLine(archive.nextDue));
  if (!archive || isWrong) return 1;
  if (options.format === "text" && !options.nextDue)
    stdout.write(
      `${describeSiteCounts(countsOf(archive))}: ${verdict(
        options,
        problems.every(({ severity }) => severity === "notice"),
      )}\n`,
    );
  return 0;
}

function verdict({ against }: CheckOptions, isClean: boolean): string {
  return against === undefined || !isClean
    ? "nothing stops the build"
    : `nothing stops the build, and nothing is lost since ${toLogLine(against)}`;
}

async function runCheck(
  site: SitePaths,
  options: CheckOptions,
  { stderr }: OutputStreams,
): Promise<CheckResult> {
  const { against, fix = false, typoThreshold = TYPO_THRESHOLD, drafts, cache } = options;
  const pictures = {
    cache: readOnlyPictureCache(site, cache),
    onProgress: (done: number, all: number) => tellVerifying(done, all, stderr),
  };
  if (against !== undefined) {
    if (drafts) throw new OperatorError("--against compares what is published: leave --drafts out");
    return checkAgainst(site, { ...options, against, fix, typoThreshold, verification: pictures });
  }
  if (fix) throw new OperatorError("--fix writes aliases that --against finds missing: give both");
  const collected = collect(diskFolder(site.content, site.name));
  const reading = read(collected, options);
  await verifyDevelopable(reading, collected, pictures);
  return checkResult(site, reading, []);
}
