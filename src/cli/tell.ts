import { countOf, type Format, type PrintedProblem, printProblems } from "../problems.ts";
import type { Streams } from "./streams.ts";

/** Tells all problems: text goes to stderr with a line that counts them, JSON and annotations to stdout. */
export function tellProblems(
  problems: readonly PrintedProblem[],
  format: Format,
  { stdout, stderr }: Streams,
): void {
  if (format !== "text") stdout.write(printProblems(problems, format));
  else if (problems.length > 0) stderr.write(`${printProblems(problems, format)}${countOf(problems)}\n`);
}
