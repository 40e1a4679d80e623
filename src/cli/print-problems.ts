import { createColors } from "picocolors";
import { describeCounts, type Format, formatProblems, type Problem } from "../model/problem-list.ts";
import type { OutputStreams } from "./output-streams.ts";

/** Prints all problems: text to stderr, with a line that counts them; JSON and annotations to stdout. */
export function printProblems(problems: readonly Problem[], format: Format, streams: OutputStreams): void {
  const { stdout, stderr } = streams;
  if (format !== "text") stdout.write(formatProblems(problems, format));
  else if (problems.length > 0) {
    stderr.write(`${coloured(formatProblems(problems, format), stderr)}${describeCounts(problems)}\n`);
  }
}

const PAINTS: Readonly<Record<string, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
};

/** On a terminal the place is bold and the severity has a colour; elsewhere nothing is added. */
function coloured(lines: string, { isTTY }: NodeJS.WriteStream): string {
  // A pipe has no `isTTY` at all, and the library would then decide by itself: with colours, where CI is set.
  const colours = createColors(isTTY === true && (process.env.NO_COLOR ?? "") === "");
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
