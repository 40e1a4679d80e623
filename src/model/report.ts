import type { VFile } from "vfile";
import type { Place, Strictness } from "./content.ts";
import { type Details, PROBLEMS, type ProblemName } from "./problems.ts";

/**
 * Notes a problem on its file; nothing is thrown, so that all are reported together.
 * Without a place it is a problem of the whole file or folder. `severity` overrides the catalogue's (site.yml `require`).
 */
export function report<Name extends ProblemName>(
  file: VFile,
  name: Name,
  details: Details<Name>,
  place?: Place,
  severity?: Strictness,
): void {
  // One function of all details: the catalogue pairs each name with its own, which Details<Name> has checked.
  const definition: { severity: Strictness; words: (details: never) => string } = PROBLEMS[name];
  const words = definition.words(details as never);
  const message = file.message(
    words,
    place ? { place, ruleId: name, source: "asrun" } : { ruleId: name, source: "asrun" },
  );
  message.fatal = (severity ?? definition.severity) === "error";
}

/** Whether any of the files carries an error. */
export function hasErrors(files: Iterable<VFile>): boolean {
  for (const file of files) {
    if (file.messages.some((message) => message.fatal)) return true;
  }
  return false;
}
