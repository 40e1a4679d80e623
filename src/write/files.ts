/** The only writer of the content folder. */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { OperatorError } from "../model/errors.ts";
import { errorCode } from "../model/file-errors.ts";

/** Creates a file. Throws an OperatorError where there is something of that name, and leaves it as it is. */
export function createFile(path: string, text: string): void {
  refuseExisting(path, () => writeFileSync(path, text, { flag: "wx" }));
}

/** Creates a folder in one that exists. Throws an OperatorError where there is something of that name. */
export function createFolder(path: string): void {
  refuseExisting(path, () => mkdirSync(path));
}

function refuseExisting(path: string, create: () => void): void {
  try {
    create();
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    throw new OperatorError(`${path} exists already: choose another name`);
  }
}

/** Replaces the text of a file in one step: a reader sees the old text or the new one. The mode of the file stays. */
export function replaceFile(path: string, text: string): void {
  // A name that asrun and most other programs ignore.
  const next = `${path}.asrun~`;
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode: statSync(path).mode, flag: "wx" });
  renameSync(next, path);
}
