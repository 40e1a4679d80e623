import { isAbsolute, relative, resolve } from "node:path";
import { createColors } from "picocolors";
import { describeCounts, type Format, formatProblems, type Problem } from "../model/problem-list.ts";
import type { OutputStreams } from "./output-streams.ts";

/** Tells all problems: text goes to stderr with a line that counts them, JSON and annotations to stdout. */
export function printProblems(problems: readonly Problem[], format: Format, streams: OutputStreams): void {
  const { stdout, stderr } = streams;
  if (format === "json") stdout.write(formatProblems(problems, format));
  else if (format === "github") stdout.write(formatProblems(problems.map(fromWorkspace), format));
  else if (problems.length > 0) {
    stderr.write(`${coloured(formatProblems(problems, format), stderr)}${describeCounts(problems)}\n`);
  }
}

/** GitHub reads the paths of annotations from the root of the repository. */
function fromWorkspace(problem: Problem): Problem {
  const root = process.env.GITHUB_WORKSPACE ?? "";
  const path = root === "" ? "" : relative(root, resolve(problem.path)).replaceAll("\\", "/");
  return path === "" || path.startsWith("../") || isAbsolute(path) ? problem : { ...problem, path };
}

const PAINTS: Readonly<Record<string, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
};

/** On a terminal the place stands out, and how grave it is; elsewhere nothing is added. */
function coloured(lines: string, { isTTY }: NodeJS.WriteStream): string {
  const colours = createColors(isTTY && (process.env.NO_COLOR ?? "") === "");
  return lines
    .split("\n")
    .map((line) => {
      const { index, 1: severity } = / (error|warning|notice) /.exec(line) ?? { index: 0, 1: undefined };
      if (severity === undefined || /^\s/.test(line)) return line;
      const paint = PAINTS[severity] ?? "yellow";
      return `${colours.bold(line.slice(0, index))} ${colours[paint](severity)} ${line.slice(index + severity.length + 2)}`;
    })
    .join("\n");
}
