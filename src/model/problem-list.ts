import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { CollectedContent } from "./collected.ts";
import { toLogJson, toLogLines, toLogText, toWorkflowCommand } from "./log-text.ts";
import type { Severity } from "./problems.ts";

export type Format = "text" | "json" | "github";

/** A problem as data. Lines and columns count from 1; a problem of a whole file or folder has none. */
export interface Problem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: Severity;
  readonly name: string;
  readonly words: string;
}

/** All problems of all files, by path, then line, then column. */
export function collectProblems(files: readonly VFile[]): Problem[] {
  return sortProblems(files.flatMap((file) => file.messages.map((message) => problemOf(file, message))));
}

/** Problems by path, then line, then column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.words, b.words),
  );
}

/** Whether a problem says that an entry or a coverage is held back. */
export function isAboutHeld({ name }: Problem): boolean {
  return name === "entry-held" || name === "coverage-held";
}

/** Removes duplicates: problems that belong to no coverage are found by every batch. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function problemOf(file: VFile, message: VFileMessage): Problem {
  const { line, column } = message;
  return {
    path: file.path,
    ...(line !== undefined && column !== undefined && { line, column }),
    severity: severityOf(message),
    name: message.ruleId ?? "",
    words: message.reason,
  };
}

function severityOf({ fatal }: VFileMessage): Severity {
  if (fatal === null) return "notice";
  return fatal ? "error" : "warning";
}

/** Problems as text for people (one a line, lines to be typed indented below it), as JSON, or as annotations of a GitHub workflow. */
export function formatProblems(problems: readonly Problem[], format: Format): string {
  if (format === "json") return toLogJson(problems);
  return problems.map((problem) => `${format === "github" ? annotation(problem) : line(problem)}\n`).join("");
}

function line({ path, line: row, column, severity, words, name }: Problem): string {
  const place = row === undefined ? path : `${path}:${row}:${column}`;
  return toLogLines(`${toLogText(place)} ${severity} ${words.replaceAll("\n", "\n  ")} (${name})`);
}

function annotation({ path, line: row, column, severity, words, name }: Problem): string {
  return toWorkflowCommand(severity, { file: path, line: row, col: column, title: name }, words);
}

/** "3 errors, 2 warnings and 1 notice" */
export function describeCounts(problems: readonly Problem[]): string {
  const parts = (["error", "warning", "notice"] as const)
    .map((word) => pluralCount(problems.filter(({ severity }) => severity === word).length, word))
    .filter((part) => part !== "");
  return (
    [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ") ||
    "no problems"
  );
}

/** "2 errors"; empty for none. */
export function pluralCount(count: number, word: string, words = `${word}s`): string {
  return count === 0 ? "" : `${count} ${count === 1 ? word : words}`;
}

/**
 * Those of some problems that are not of a coverage that was read: its record keeps them, or it is read again by the next
 * build, as every coverage is that is held.
 */
export function problemsElsewhere(
  problems: readonly Problem[],
  { root, coverages }: Pick<CollectedContent, "root" | "coverages">,
): Problem[] {
  const slugs = new Set(coverages.map(({ slug }) => slug));
  return problems.filter(({ path }) => {
    const [slug = ""] = path.slice(root.length + 1).split("/", 1);
    return !slugs.has(slug);
  });
}
