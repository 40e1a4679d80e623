import { existsSync, realpathSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import { ownPagePaths } from "../../build/own-pages.ts";
import { readPolicyFile } from "../../build/policy-file.ts";
import { type ContentSettings, readOnlyPictureCache } from "../../build/read.ts";
import { read, verifyDevelopable } from "../../build/read-archive.ts";
import { collect, diskFolder } from "../../collect/index.ts";
import { type SitePaths, sitePaths } from "../../collect/site-paths.ts";
import { readStaticFiles } from "../../collect/static-files.ts";
import { expectDeadLinks } from "../../compare/dead-links.ts";
import { expectCollisions } from "../../compare/static-collisions.ts";
import { OperatorError } from "../../model/errors.ts";
import { toLogJson, toLogLine } from "../../model/log-text.ts";
import { type Format, type Problem, sortProblems } from "../../model/problem-list.ts";
import { findStaticMetadata } from "../../validate/static-metadata.ts";
import { isoUtc, nextDueLine } from "../next-due.ts";
import type { OutputStreams } from "../output-streams.ts";
import { printProblems } from "../print-problems.ts";
import { tellVerifying } from "../progress.ts";
import { countsOf, describeSiteCounts } from "../summary.ts";
import { type CheckResult, checkAgainst, checkResult } from "./check-site.ts";

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
  const { problems: inContent, archive, isWrong, fixed, notes } = await runCheck(site, options, streams);
  const policy = readPolicyFile(site).problems;
  const statics = readStaticFiles(site);
  const inStatics = [
    ...statics.problems,
    ...findStaticMetadata(statics),
    ...(archive ? expectCollisions(statics, archive) : []),
  ];
  const problems = sortProblems([
    ...inContent,
    ...policy,
    ...inStatics,
    ...(archive ? expectDeadLinks(archive, ownPagePaths(site), statics.files) : []),
  ]);
  for (const note of notes) stderr.write(`${toLogLine(`asrun: ${note}`)}\n`);
  for (const path of fixed) stderr.write(`${toLogLine(`${path}: aliases written`)}\n`);
  printFindings(problems, archive?.nextDue, options, streams);
  const isBeside = [...policy, ...inStatics].some(({ severity }) => severity === "error");
  if (!archive || isWrong || isBeside) return 1;
  if (options.format === "text" && !options.nextDue)
    stdout.write(
      `${describeSiteCounts(countsOf(archive))}: ${verdict(
        options,
        problems.every(({ severity }) => severity === "notice"),
      )}\n`,
    );
  return 0;
}

/** JSON stays one document when it also says when the next embargo ends. */
function printFindings(
  problems: readonly Problem[],
  due: number | undefined,
  { format, nextDue = false }: CheckOptions,
  streams: OutputStreams,
): void {
  if (format === "json" && nextDue)
    streams.stdout.write(toLogJson({ problems, nextDue: due === undefined ? null : isoUtc(due) }));
  else {
    printProblems(format === "github" ? pathsInRepository(problems) : problems, format, streams);
    if (nextDue) streams.stdout.write(nextDueLine(due));
  }
}

/** GitHub finds a file by its path in the repository, which a workflow names; the archive can be in a folder of it. */
function pathsInRepository(problems: readonly Problem[]): readonly Problem[] {
  const { GITHUB_WORKSPACE: workspace = "" } = process.env;
  if (workspace === "" || !existsSync(workspace)) return problems;
  const root = realpathSync(workspace);
  return problems.map((problem) => {
    const path = relative(root, resolve(problem.path));
    return path.startsWith("..") || isAbsolute(path)
      ? problem
      : { ...problem, path: path.split("\\").join("/") };
  });
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
  if (options.typoThreshold !== undefined)
    throw new OperatorError("--typo-threshold says how --against compares words: give both");
  if (fix) throw new OperatorError("--fix writes aliases that --against finds missing: give both");
  const collected = collect(diskFolder(site.content, site.name));
  const reading = read(collected, options);
  await verifyDevelopable(reading, collected, pictures);
  return checkResult(site, reading);
}
