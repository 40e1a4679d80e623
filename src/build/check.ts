import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findOlderContent } from "../collect/git-folder.ts";
import { collect, diskFolder } from "../collect/index.ts";
import { isPublishedArchive, readPublishedArchive } from "../collect/published-archive.ts";
import type { AliasFix } from "../compare/index.ts";
import type { Archive } from "../model/content.ts";
import { OperatorError } from "../model/errors.ts";
import { collectProblems, describeCounts, type Problem, sortProblems } from "../model/problem-list.ts";
import { hasErrors } from "../model/report.ts";
import { addAlias } from "../write/aliases.ts";
import { replaceFile } from "../write/files.ts";
import { findSharedPages, namesOfCoverage } from "./name-clashes.ts";
import {
  compareWithOlder,
  type OlderArchive,
  type Reading,
  type ReadSettings,
  read,
  verifyDevelopable,
} from "./read-archive.ts";
import type { SitePaths } from "./site-paths.ts";

export interface AgainstSettings extends ReadSettings {
  /** A git ref, an older content folder, or a built archive. */
  readonly against: string;
  readonly fix: boolean;
  readonly typoThreshold: number;
  /** How pictures are decoded. */
  readonly verification: Parameters<typeof verifyDevelopable>[2];
}

export interface CheckResult {
  readonly problems: readonly Problem[];
  /** Where the content itself has no error. */
  readonly archive?: Archive;
  /** Whether something stands in the way. */
  readonly isWrong: boolean;
  /** The files into which aliases were written, as messages name them. */
  readonly mended: readonly string[];
}

/** Holds the content against what was published before, and writes the aliases that are missing if it is asked to. */
export async function checkAgainst(site: SitePaths, settings: AgainstSettings): Promise<CheckResult> {
  const past = pastOf(site, settings);
  const first = readNow(site, settings, past);
  const mended = settings.fix ? first.mends.flatMap((mend) => writeAlias(site, mend)) : [];
  // What is written is read again: only that tells whether it is right.
  const last = mended.length > 0 ? readNow(site, settings, past) : first;
  await verifyDevelopable(last.reading, last.collected, settings.verification);
  return checkResult(site, last.reading, [...new Set(mended)]);
}

/** What a reading of all coverages comes to, with the problems that only all of them together have. */
export function checkResult(
  site: Pick<SitePaths, "name">,
  { files, archive }: Pick<Reading, "files" | "archive">,
  mended: readonly string[],
): CheckResult {
  const shared = findSharedPages(site.name, (archive?.coverages ?? []).map(namesOfCoverage));
  return {
    problems: sortProblems([...collectProblems(files), ...shared]),
    isWrong: hasErrors(files) || shared.some(({ severity }) => severity === "error"),
    mended,
    ...(archive && { archive }),
  };
}

function readNow(site: SitePaths, settings: ReadSettings, past?: OlderArchive) {
  const collected = collect(diskFolder(site.content, site.name));
  if (!past) return { collected, reading: read(collected, settings), mends: [] };
  const { mends, ...reading } = compareWithOlder(collected, settings, past);
  return { collected, reading, mends };
}

/**
 * What was published: for a built archive what its data say, without the sources of quotations, so that its words are
 * not compared. `undefined` when there is nothing in order to compare it with.
 */
function pastOf(site: SitePaths, settings: AgainstSettings): OlderArchive | undefined {
  const { against, typoThreshold } = settings;
  if (!isPublishedArchive(against)) return { archive: readPast(site, settings), typoThreshold };
  const { archive } = readNow(site, settings).reading;
  return archive && { archive: readPublishedArchive(against, archive), typoThreshold: undefined };
}

/** The older state, read by the same rules: what they refuse was never published. */
function readPast(site: SitePaths, { against, ...settings }: AgainstSettings): Archive {
  const folder = findOlderContent(against, site.content, process.env);
  const { files, archive } = read(collect(folder), settings);
  if (archive) return archive;
  const problems = collectProblems(files).filter(({ severity }) => severity === "error");
  const [first] = problems;
  throw new OperatorError(
    `nothing was published from "${against}", the content there has ${describeCounts(problems)}, the first is ${first?.path}: ${first?.words.replaceAll("\n", " ")} (${first?.name})`,
  );
}

/** Writes an alias into a file, in one step. Returns its path for messages; none where its front matter can't be added to. */
function writeAlias(site: SitePaths, { path, alias, isFirst }: AliasFix): string[] {
  const file = join(site.content, path);
  const text = addAlias(readFileSync(file, "utf8"), alias, isFirst);
  if (text === undefined) return [];
  replaceFile(file, text);
  return [join(site.name, path)];
}
