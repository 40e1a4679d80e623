import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Severity } from "./model/problems.ts";

export type Format = "text" | "json" | "github";

/** A problem as it is printed. Lines and columns count from 1; a problem of a whole file or folder has none. */
export interface PrintedProblem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: Severity;
  readonly name: string;
  readonly words: string;
}

/** All problems of all files, by path, then line, then column. */
export function problemsOf(files: readonly VFile[]): PrintedProblem[] {
  return inOrder(files.flatMap((file) => file.messages.map((message) => problemOf(file, message))));
}

/** Problems by path, then line, then column. */
export function inOrder(problems: readonly PrintedProblem[]): PrintedProblem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.words, b.words),
  );
}

/** Each problem once: what belongs to no coverage is found wherever some are read. */
export function distinct(problems: readonly PrintedProblem[]): PrintedProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function problemOf(file: VFile, message: VFileMessage): PrintedProblem {
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

/** Problems as text for people (one a line), as JSON, or as annotations of a GitHub workflow. */
export function printProblems(problems: readonly PrintedProblem[], format: Format): string {
  if (format === "json") return `${JSON.stringify(problems, null, 2)}\n`;
  return problems.map((problem) => `${format === "github" ? annotation(problem) : line(problem)}\n`).join("");
}

function line({ path, line: row, column, severity, words, name }: PrintedProblem): string {
  const place = row === undefined ? path : `${path}:${row}:${column}`;
  return `${printable(place).replaceAll("\n", "\ufffd")} ${severity} ${printable(words)} (${name})`;
}

// A file can hold what would steer a terminal; names come from the file system and words quote the file.
function printable(words: string): string {
  return words.replace(/(?!\n)\p{Cc}/gu, "\ufffd");
}

function annotation({ path, line: row, column, severity, words, name }: PrintedProblem): string {
  const place = row === undefined ? "" : `,line=${row},col=${column}`;
  return `::${severity} file=${property(path)}${place},title=${property(name)}::${data(words)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** "3 errors, 2 warnings and 1 notice" */
export function countOf(problems: readonly PrintedProblem[]): string {
  const parts = (["error", "warning", "notice"] as const)
    .map((word) => counted(problems.filter(({ severity }) => severity === word).length, word))
    .filter((part) => part !== "");
  return (
    [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ") ||
    "no problems"
  );
}

export function counted(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}
