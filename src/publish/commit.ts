/** Puts an archive in place. Each step leaves every file whole; begun again from the start, it goes on. */

import {
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { renameDurable } from "../ledger/durable-write.ts";
import { readLedger, writeLedger } from "../ledger/file-format.ts";
import { bareLedger, outputsOf } from "../ledger/ledger.ts";
import { type OutputRow, rowsByPath, unknownRow } from "../ledger/output-row.ts";
import { errorCode, hasErrorCode } from "../model/file-errors.ts";
import { isArchive } from "./conflicts.ts";
import { closeJournal, isInterrupted, type PendingCommit, readJournal } from "./journal.ts";
import { findLeftovers } from "./leftovers.ts";
import { readLastLedger, removeOldRecords } from "./published-ledger.ts";
import { closeStage } from "./stage.ts";
import type { StateFiles } from "./state-folder.ts";

/** New files come first, then changed ones, then what the archive no longer has is deleted; last comes the ledger. */
export function commit(ready: PendingCommit, out: string, memory: StateFiles): void {
  moveIntoPlace(ready, out);
  renameDurable(memory.next, memory.ledger);
  removeOldRecords(memory);
  closeJournal(memory);
}

/** The same without a ledger. */
export function moveIntoPlace({ stage, first, gone }: PendingCommit, out: string): void {
  for (const path of first) remove(out, path);
  for (const kind of ["new", "changed"]) if (existsSync(join(stage, kind))) moveInto(join(stage, kind), out);
  for (const path of gone) remove(out, path);
}

/** Finishes what an interrupted build had begun. Where that can't be, what it may have published stays known. */
export function recover(out: string, memory: StateFiles): void {
  const ready = isInterrupted(memory) ? readJournal(out, memory) : undefined;
  if (ready) {
    commit(ready, out, memory);
    closeStage(ready.stage);
    return;
  }
  if (isInterrupted(memory)) recordBoth(out, memory);
  closeJournal(memory);
}

/**
 * Records the files of both archives, where one may be half in place: only their contents show which ones are there. What
 * the interrupted build has put in place is asrun's own, even when its ledger can't be read.
 */
function recordBoth(out: string, memory: StateFiles): void {
  const [before, next] = [readLastLedger(memory), readLedger(memory.next)];
  const rows = [...(before ? outputsOf(before) : [])];
  if (next && next !== "damaged") rows.push(...outputsOf(next));
  else if (before && isArchive(out)) rows.push(...findLeftovers(out, rowsByPath(rows)).own.map(unknownRow));
  else return;
  const known = rowsByPath(rows.map(([path, size, , digest]): OutputRow => [path, size, 0, digest]));
  writeLedger(memory.ledger, bareLedger(known.values()));
}

/** A folder whose place is free is moved as a whole. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && lstatSync(target, { throwIfNoEntry: false })?.isDirectory())
      moveInto(source, target);
    else move(source, target);
  }
}

function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    // A folder in the output may be another disk of its own.
    if (errorCode(error) !== "EXDEV") throw error;
    const beside = `${target}.asrun-new`;
    cpSync(source, beside, { recursive: true });
    renameSync(beside, target);
    rmSync(source, { recursive: true });
  }
}

/**
 * Removes a file, or where the path ends with a slash an empty folder; then the folders that are empty for it. What
 * others put there stays, and so does what has already taken the place.
 */
function remove(out: string, path: string): void {
  try {
    // What others have put in the place of a folder may lead anywhere.
    if (isBehindLink(out, path)) return;
    const target = join(out, path);
    if (path.endsWith("/")) rmdirSync(target);
    else if (!lstatSync(target).isDirectory()) unlinkSync(target);
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) rmdirSync(join(out, folder));
  } catch (error) {
    if (!hasErrorCode(error, "ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST", "EBUSY")) throw error;
  }
}

function isBehindLink(out: string, path: string): boolean {
  const folder = dirname(path);
  if (folder === ".") return false;
  const isLink = lstatSync(join(out, folder), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink || isBehindLink(out, folder);
}
