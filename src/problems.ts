import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

export type Format = "text" | "json" | "github";

/** A problem as it is printed. Lines and columns count from 1; a problem of a whole file or folder has none. */
export interface PrintedProblem {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: "error" | "warning";
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function problemOf(file: VFile, message: VFileMessage): PrintedProblem {
  const { line, column } = message;
  return {
    path: file.path,
    ...(line !== undefined && column !== undefined && { line, column }),
    severity: message.fatal ? "error" : "warning",
    name: message.ruleId ?? "",
    words: message.reason,
  };
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

/** "3 errors and 1 warning" */
export function countOf(problems: readonly PrintedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [counted(errors, "error"), counted(warnings, "warning")].filter((part) => part !== "");
  return parts.join(" and ") || "no problems";
}

export function counted(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}
