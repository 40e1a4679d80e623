/** The folder in which an archive is made before any of it is published. */

import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { errorCode } from "../model/file-errors.ts";
import { listNames } from "./state-folder.ts";

const PREFIX = ".asrun-stage-";

/**
 * Makes the output folder, and a staging folder from which files can be renamed into it: among what asrun remembers,
 * or in the output itself when that is on another disk or mounted. Only an attempt shows which.
 */
export function openStage(out: string, folder: string): string {
  mkdirSync(out, { recursive: true });
  const stage = mkdtempSync(join(folder, PREFIX));
  const inside = join(out, basename(stage));
  try {
    renameSync(stage, inside);
  } catch (error) {
    rmSync(stage, { recursive: true });
    if (errorCode(error) === "EXDEV") return mkdtempSync(join(out, PREFIX));
    throw error;
  }
  renameSync(inside, stage);
  return stage;
}

export function closeStage(stage: string): void {
  rmSync(stage, { recursive: true, force: true });
}

/** Removes a folder that was made for nothing. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is of use now.
  }
}

/** Where a staging folder of this name is, if it is still there. */
export function findStage(name: string, out: string, folder: string): string | undefined {
  if (!isStage(name)) return undefined;
  return [folder, out]
    .filter((place) => listNames(place).includes(name))
    .map((place) => join(place, name))[0];
}

/** Whether a name at the top of an output folder is a staging folder's. */
export function isStage(name: string): boolean {
  return name.startsWith(PREFIX) && !/[/\\]/.test(name);
}

/** Removes what builds that were killed have left behind. */
export function removeStaleStages(out: string, folder: string): void {
  for (const place of [folder, out])
    for (const name of listNames(place)) if (isStage(name)) closeStage(join(place, name));
  for (const name of listNames(folder))
    if (/^lock-|\.jsonl?\.new$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
