import type { VFile } from "vfile";
import type { SourcePosition, Strictness } from "./content.ts";
import { toLogText } from "./log-text.ts";
import { type Details, PROBLEMS, type ProblemName } from "./problems.ts";

/** Where problems of a whole file are. */
export const FILE_START: SourcePosition = { line: 1, column: 1 };

/** The maximum number of problems that are reported for one file. */
export const MAX_PROBLEMS = 200;

/**
 * Adds a problem to its file. Nothing is thrown, so that all problems are reported together. Details that are slow to find,
 * such as a suggestion, come from a function, which is called only for problems that are printed. Without a place it is a problem of the whole file or folder. `severity` overrides the catalogue's (site.yml `require`).
 */
export function report<Name extends ProblemName>(
  file: VFile,
  name: Name,
  details: Details<Name> | (() => Details<Name>),
  place?: SourcePosition,
  severity?: Strictness,
): void {
  const grave = severity ?? PROBLEMS[name].severity;
  if (file.messages.length >= MAX_PROBLEMS) noteMore(file, grave === "error");
  // In a VFile, a message that is neither an error nor a warning is only information.
  else
    note(file, name, isLazy(details) ? details() : details, place).fatal =
      grave === "notice" ? null : grave === "error";
}

function isLazy<Result extends object>(details: Result | (() => Result)): details is () => Result {
  return typeof details === "function";
}

/** Reports that there are more problems than are printed. It is an error if one of them is. */
function noteMore(file: VFile, isError: boolean): void {
  const last = file.messages.at(-1);
  const more = last?.ruleId === "more-problems" ? last : note(file, "more-problems", { most: MAX_PROBLEMS });
  more.fatal = more.fatal === true || isError;
}

function note<Name extends ProblemName>(
  file: VFile,
  name: Name,
  details: Details<Name>,
  place?: SourcePosition,
) {
  // The catalogue pairs each name with the function of its own details, which Details<Name> has checked.
  const definition: { words: (details: never) => string } = PROBLEMS[name];
  const words = definition.words(inLines(details) as never);
  return file.message(
    words,
    place ? { place, ruleId: name, source: "asrun" } : { ruleId: name, source: "asrun" },
  );
}

/** Details without line breaks in their texts: only the catalogue and lists of lines add them. */
function inLines(details: unknown): unknown {
  if (typeof details === "string") return toLogText(details);
  if (Array.isArray(details)) return details.map(inLines);
  if (typeof details !== "object" || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, inLines(value)]));
}

/** Whether any of the files has an error. */
export function hasErrors(files: Iterable<VFile>): boolean {
  for (const file of files) {
    if (file.messages.some((message) => message.fatal)) return true;
  }
  return false;
}
