import { writeFileSync } from "node:fs";
import { OperatorError } from "../model/errors.ts";
import { readErrorReason } from "../model/file-errors.ts";

/** Writes a file that an option names. Throws an OperatorError where that is not possible. */
export function writeNamedFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new OperatorError(`${path} can't be written: ${readErrorReason(error)}`);
  }
}
