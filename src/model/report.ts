import type { VFile } from "vfile";
import type { SourcePosition, Strictness } from "./content.ts";
import { toLogText } from "./log-text.ts";
import { type Details, PROBLEMS, type ProblemName } from "./problems.ts";

/** Where problems of a whole file are. */
export const FILE_START: SourcePosition = { line: 1, column: 1 };

/** So many problems of one file are told: who has mended those, builds again. */
export const MAX_PROBLEMS = 200;

/**
 * Notes a problem on its file; nothing is thrown, so that all are reported together. Details that take long to find,
 * such as a suggestion, come from a function: it is not called for problems that are not printed. Without a place it is a problem of the whole file or folder. `severity` overrides the catalogue's (site.yml `require`).
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
  // As vfile has it: what is neither is only told.
  else
    note(file, name, isLazy(details) ? details() : details, place).fatal =
      grave === "notice" ? null : grave === "error";
}

function isLazy<Result extends object>(details: Result | (() => Result)): details is () => Result {
  return typeof details === "function";
}

/** That there are more problems than are told. It is an error when one of them is. */
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
  // One function of all details: the catalogue pairs each name with its own, which Details<Name> has checked.
  const definition: { words: (details: never) => string } = PROBLEMS[name];
  const words = definition.words(inLines(details) as never);
  return file.message(
    words,
    place ? { place, ruleId: name, source: "asrun" } : { ruleId: name, source: "asrun" },
  );
}

/** Details whose texts hold no line breaks: only the catalogue and lists of lines make new ones. */
function inLines(details: unknown): unknown {
  if (typeof details === "string") return toLogText(details);
  if (Array.isArray(details)) return details.map(inLines);
  if (typeof details !== "object" || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, inLines(value)]));
}

/** Whether any of the files carries an error. */
export function hasErrors(files: Iterable<VFile>): boolean {
  for (const file of files) {
    if (file.messages.some((message) => message.fatal)) return true;
  }
  return false;
}
