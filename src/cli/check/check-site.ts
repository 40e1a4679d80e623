import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compareWithOlder,
  type OlderArchive,
  type Reading,
  type ReadSettings,
  read,
  verifyDevelopable,
} from "../../build/read-archive.ts";
import { collect, diskFolder } from "../../collect/index.ts";
import { findOlderContent, type OlderCommit } from "../../collect/older-content.ts";
import { isPublishedArchive, readPublishedArchive } from "../../collect/published-archive.ts";
import type { SitePaths } from "../../collect/site-paths.ts";
import { countRules, findHostLimits } from "../../compare/host-limits.ts";
import type { AliasFix } from "../../compare/index.ts";
import { findSharedPages, namesOfCoverage } from "../../compare/shared-pages.ts";
import type { Archive } from "../../model/content.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Folder } from "../../model/folder.ts";
import { collectProblems, describeCounts, type Problem, sortProblems } from "../../model/problem-list.ts";
import { hasErrors } from "../../model/report.ts";
import { addAlias } from "../../write/aliases.ts";
import { replaceFile } from "../../write/files.ts";
import { readCommit } from "./older-commit.ts";

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
  /** Whether something is in the way. */
  readonly isWrong: boolean;
  /** The files into which aliases were written, as messages name them. */
  readonly fixed: readonly string[];
  /** What the content was compared with, where that has to be explained: a sentence each. */
  readonly notes: readonly string[];
}

/** Compares the content with what was published before, and writes the aliases that are missing if it is asked to. */
export async function checkAgainst(site: SitePaths, settings: AgainstSettings): Promise<CheckResult> {
  const { past, notes } = readPast(site, settings);
  const first = readNow(site, settings, past);
  const fixed = settings.fix ? first.fixes.flatMap((fix) => writeAlias(site, fix)) : [];
  // What was written is read again: only that shows whether it is right.
  const last = fixed.length > 0 ? readNow(site, settings, past) : first;
  await verifyDevelopable(last.reading, last.collected, settings.verification);
  return checkResult(site, last.reading, [...new Set(fixed)], notes);
}

/** What a reading of all coverages comes to, with the problems that only all of them together have. */
export function checkResult(
  site: Pick<SitePaths, "name">,
  { files, archive }: Pick<Reading, "files" | "archive">,
  fixed: readonly string[] = [],
  notes: readonly string[] = [],
): CheckResult {
  const shared = findSharedPages(site.name, (archive?.coverages ?? []).map(namesOfCoverage));
  return {
    problems: sortProblems([
      ...collectProblems(files),
      ...shared,
      ...(archive ? findHostLimits(site.name, countRules(archive)) : []),
    ]),
    isWrong: hasErrors(files) || shared.some(({ severity }) => severity === "error"),
    fixed,
    notes,
    ...(archive && { archive }),
  };
}

function readNow(site: SitePaths, settings: ReadSettings, past?: OlderArchive) {
  const collected = collect(diskFolder(site.content, site.name));
  if (!past) return { collected, reading: read(collected, settings), fixes: [] };
  const { fixes, ...reading } = compareWithOlder(collected, settings, past);
  return { collected, reading, fixes };
}

interface Past {
  /** Absent where nothing was published. */
  readonly past?: OlderArchive;
  readonly notes: readonly string[];
}

/** What was published before. Throws an OperatorError where there is nothing to compare with. */
function readPast(site: SitePaths, settings: AgainstSettings): Past {
  const { against, typoThreshold } = settings;
  if (against.trim() !== "" && isPublishedArchive(against)) return readPublished(site, settings);
  const older = findOlderContent(against, site.content, process.env);
  if (older.kind === "folder")
    return { past: { archive: readFolder(older.folder, settings), typoThreshold }, notes: [] };
  const { archive, notes } = readCommit(older, site.name, settings);
  return {
    notes: [...aheadNote(older), ...notes],
    ...(archive && { past: { archive, typoThreshold } }),
  };
}

/** For a built archive what its data say, without the sources of quotations, so that its words are not compared. */
function readPublished(site: SitePaths, settings: AgainstSettings): Past {
  const { archive } = readNow(site, settings).reading;
  if (!archive) return { notes: [] };
  const past = readPublishedArchive(settings.against, archive);
  if (past.coverages.length > 0) return { past: { archive: past, typoThreshold: undefined }, notes: [] };
  throw new OperatorError(
    `the archive in "${settings.against}" has no coverage, so there is nothing to compare: give another archive, a git ref or an older content folder`,
  );
}

/** An older folder, read by the same rules: what they refuse was never published. */
function readFolder(folder: Folder, { against, ...settings }: AgainstSettings): Archive {
  const { files, archive } = read(collect(folder), settings);
  if (archive) return archive;
  const problems = collectProblems(files).filter(({ severity }) => severity === "error");
  const [first] = problems;
  throw new OperatorError(
    `nothing was published from "${against}", the content there has ${describeCounts(problems)}, the first is ${first?.path}: ${first?.words.replaceAll("\n", " ")} (${first?.name})`,
  );
}

function aheadNote({ ref, commit, ahead }: OlderCommit): string[] {
  if (ahead === 0) return [];
  const commits = ahead === 1 ? "a commit" : `${ahead} commits`;
  return [
    `"${ref}" has ${commits} that this branch hasn't: compared with ${commit.slice(0, 10)}, where the branch began; to compare with "${ref}" itself, write ${ref}..HEAD`,
  ];
}

/** Writes an alias into a file. Returns its path for messages; none where its front matter can't be added to. */
function writeAlias(site: SitePaths, { path, alias, isFirst }: AliasFix): string[] {
  const file = join(site.content, path);
  const text = addAlias(readFileSync(file, "utf8"), alias, isFirst);
  if (text === undefined) return [];
  replaceFile(file, text);
  return [join(site.name, path)];
}
