import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Past, type ReadSettings, read, readAgainst } from "../build.ts";
import { collect, diskFolder } from "../collect.ts";
import type { Mend } from "../compare/index.ts";
import type { Archive } from "../model/content.ts";
import { hasErrors } from "../model/report.ts";
import { OperatorError } from "../operator-error.ts";
import { withAlias } from "../parse/aliases.ts";
import { countOf, type PrintedProblem, problemsOf } from "../problems.ts";
import type { SiteFolder } from "../site-folder.ts";
import { builtArchive, isBuilt } from "./built-archive.ts";
import { contentNamed } from "./history.ts";

export interface AgainstSettings extends ReadSettings {
  /** A git ref, an older content folder, or a built archive. */
  readonly against: string;
  readonly fix: boolean;
  readonly typoThreshold: number;
}

export interface Compared {
  readonly problems: readonly PrintedProblem[];
  /** Where the content itself has no error. */
  readonly archive?: Archive;
  /** Whether something stands in the way. */
  readonly isWrong: boolean;
  /** The files into which aliases were written, as messages name them. */
  readonly mended: readonly string[];
}

/** Holds the content against what was published before, and writes the aliases that are missing if it is asked to. */
export function checkAgainst(site: SiteFolder, settings: AgainstSettings): Compared {
  const past = pastOf(site, settings);
  if (!past) return { ...readOnce(site, settings), mended: [] };
  const first = readOnce(site, settings, past);
  if (!settings.fix || first.mends.length === 0) return { ...first, mended: [] };
  const mended = first.mends.flatMap((mend) => (writeAlias(site, mend) ? [join(site.name, mend.path)] : []));
  // What is written is read again: only that tells whether it is right.
  return { ...readOnce(site, settings, past), mended: [...new Set(mended)] };
}

function readOnce(site: SiteFolder, settings: ReadSettings, past?: Past) {
  const collected = collect(diskFolder(site.content, site.name));
  const reading = past ? readAgainst(collected, settings, past) : { ...read(collected, settings), mends: [] };
  const { files, archive, mends } = reading;
  return { problems: problemsOf(files), mends, isWrong: hasErrors(files), ...(archive && { archive }) };
}

/**
 * What was published: for a built archive what its data say, without the sources of quotations, so that its words are
 * not compared. `undefined` when there is nothing in order to compare it with.
 */
function pastOf(site: SiteFolder, settings: AgainstSettings): Past | undefined {
  const { against, typoThreshold } = settings;
  if (!isBuilt(against)) return { archive: readPast(site, settings), typoThreshold };
  const { archive } = readOnce(site, settings);
  return archive && { archive: builtArchive(against, archive), typoThreshold: undefined };
}

/** The older state, read by the same rules: what they refuse was never published. */
function readPast(site: SiteFolder, { against, ...settings }: AgainstSettings): Archive {
  const folder = contentNamed(against, site.content);
  const { files, archive } = read(collect(folder), settings);
  if (archive) return archive;
  const problems = problemsOf(files).filter(({ severity }) => severity === "error");
  const [first] = problems;
  throw new OperatorError(
    `nothing was published from "${against}", the content there has ${countOf(problems)}, the first is ${first?.path}: ${first?.words.replaceAll("\n", " ")} (${first?.name})`,
  );
}

/** Writes an alias into a file, in one step. False where its front matter is not of a kind that can be added to. */
function writeAlias(site: SiteFolder, { path, alias, isFirst }: Mend): boolean {
  const file = join(site.content, path);
  const text = withAlias(readFileSync(file, "utf8"), alias, isFirst);
  if (text === undefined) return false;
  const next = `${file}.asrun~`;
  writeFileSync(next, text, { mode: statSync(file).mode });
  renameSync(next, file);
  return true;
}
