/** `asrun init`: the files of a new archive, or what an older folder lacks to be one. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { sitePaths } from "../../collect/site-paths.ts";
import { OperatorError } from "../../model/errors.ts";
import { readSiteNames } from "../new-content.ts";
import type { OutputStreams } from "../output-streams.ts";
import { defaultAnswers, findMistake, type InitAnswers } from "./answers.ts";
import { askAnswers } from "./ask.ts";
import { addToIgnored, addToManifest, installedFrom, newManifest } from "./package-file.ts";
import { findProgramSource, packClone, programFolder } from "./program-source.ts";
import { InitReport } from "./report.ts";
import { ciFiles, starterFiles } from "./starter-files.ts";
import { lookAround, type Surroundings } from "./surroundings.ts";

export interface InitOptions extends Partial<InitAnswers> {
  /** Whether to assume what is not answered. */
  readonly yes?: boolean;
  /** ms since 1970. */
  readonly now: number;
}

/** `asrun init`: asks, writes what is missing, and prints it. Returns the exit code. */
export async function init(folder: string, options: InitOptions, streams: OutputStreams): Promise<number> {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new OperatorError(`"${folder}" is not a folder: choose another name`);
  const around = lookAround(folder);
  const answers = await findAnswers(around, options, streams);
  if (!answers) return 1;
  mkdirSync(folder, { recursive: true });
  const program = programFolder();
  const report = new InitReport(around);
  for (const [path, text] of starterFiles(answers, around, program, options.now))
    report.create(join(around.folder, path), text);
  for (const [path, text] of ciFiles(answers, around)) report.create(join(around.root, path), text);
  const ignored = ["node_modules/", ".asrun/", "dist/", ...(answers.ci === "gitlab" ? ["public/"] : [])];
  report.change(join(around.folder, ".gitignore"), (text = "") => addToIgnored(text, ignored));
  addPackage(around, program, report);
  streams.stdout.write(report.format(folder));
  return 0;
}

/** The answers that were given as options, those that content which is there already gives, and the others. */
async function findAnswers(
  around: Surroundings,
  { yes = false, now: _, ...given }: InitOptions,
  { stdout }: OutputStreams,
): Promise<InitAnswers | undefined> {
  for (const key of ["title", "url", "language", "timezone", "coverage"] as const) {
    const mistake = given[key] !== undefined && findMistake(key, given[key]);
    if (mistake) throw new OperatorError(`--${key}: it must be ${mistake}`);
  }
  const defaults = { ...defaultAnswers(around), ...siteAnswers(around) };
  const known: Partial<InitAnswers> = {
    ...given,
    ...siteAnswers(around),
    ...(around.hasCoverage && { coverage: defaults.coverage }),
  };
  if (yes) return { ...defaults, ...known };
  if (process.stdin.isTTY !== true || stdout.isTTY !== true)
    throw new OperatorError(
      "there is no terminal to ask in: give --yes, and answers as options, as in --title",
    );
  return askAnswers(known, defaults, { input: process.stdin, output: stdout });
}

/** What a `site.yml` that is there already says. */
function siteAnswers({ folder, hasSite }: Surroundings): Partial<InitAnswers> {
  if (!hasSite) return {};
  const { title, url, language, timezone } = readSiteNames(
    sitePaths(join(folder, "content"), undefined),
  ).site;
  return { title, url, language, timezone };
}

/** Pins the asrun that runs, unless the folder has one already. */
function addPackage({ folder, name }: Surroundings, program: string, report: InitReport): void {
  const path = join(folder, "package.json");
  const text = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const installed = installedFrom(text);
  const version = installed === undefined ? pinProgram(folder, program, report) : undefined;
  report.change(path, () =>
    text === undefined ? newManifest(name, version ?? "") : addToManifest(text, version),
  );
  const outside = /^file:(\.\..*\.tgz)$/.exec(installed ?? "")?.[1];
  if (outside !== undefined)
    report.advise(
      `package.json takes asrun from ${outside}, outside of this folder, where CI does not find it: run cp ${outside} . && npm install ./${basename(outside)}`,
    );
}

/** What npm installs this asrun from. A packed file is copied beside `package.json`. */
function pinProgram(folder: string, program: string, report: InitReport): string {
  const source = findProgramSource(program);
  if (source.kind === "version") return source.version;
  const name = source.kind === "clone" ? packClone(source.path, folder) : basename(source.path);
  const path = join(folder, name);
  if (source.kind === "tarball" && resolve(source.path) !== path && !existsSync(path))
    copyFileSync(source.path, path);
  report.note(path);
  return `file:${name}`;
}
