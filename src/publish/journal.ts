/** What is written down before the first file is put in place, so that the next build goes on where one was killed. */
import { existsSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { writeAtomic } from "../ledger/durable-write.ts";
import { readLedger, writeLedger } from "../ledger/file-format.ts";
import { type Ledger, outputsOf } from "../ledger/ledger.ts";
import { isSafePath, removedPaths, rowsByPath } from "../ledger/output-row.ts";
import { readRegularFile } from "../ledger/regular-file.ts";
import { openSealed, seal } from "../ledger/sealed.ts";
import { readLastLedger } from "./published-ledger.ts";
import { findStage } from "./stage.ts";
import type { StateFiles } from "./state-folder.ts";

/** An archive that is ready to be put in place. */
export interface PendingCommit {
  /** The staging folder: below `new` and `changed` it holds files at the paths that they will have. */
  readonly stage: string;
  /** What must go before the new files come: a file where a folder is needed; a folder, then it ends with a slash. */
  readonly first: readonly string[];
  /** What asrun had published until now, and the archive no longer has. */
  readonly gone: readonly string[];
}

/** From here on the archive is published, now or by the next build. */
export function writeJournal<Parts extends object>(
  { stage, first }: PendingCommit,
  next: Ledger<Parts>,
  memory: StateFiles,
): void {
  writeLedger(memory.next, next);
  writeAtomic(memory.journal, seal(`${JSON.stringify({ stage: basename(stage), first })}\n`));
}

/** What an interrupted build had ready; `undefined` when there was none, or the stage is lost. */
export function readJournal(out: string, memory: StateFiles): PendingCommit | undefined {
  const next = readLedger(memory.next);
  if (next === undefined || next === "damaged" || !existsSync(out)) return undefined;
  const { stage = "", first = [] } = journalAt(memory.journal);
  const found = findStage(stage, out, memory.folder);
  if (found === undefined) return undefined;
  const before = rowsByPath(outputsOf(readLastLedger(memory) ?? next));
  return { stage: found, first, gone: removedPaths(before, rowsByPath(outputsOf(next))) };
}

function journalAt(path: string): { stage?: string; first?: readonly string[] } {
  try {
    const journal: unknown = JSON.parse(openSealed(readRegularFile(path)?.toString() ?? "") ?? "");
    if (typeof journal !== "object" || journal === null) return {};
    if (!("stage" in journal && "first" in journal)) return {};
    const { stage, first } = journal;
    if (typeof stage !== "string" || !Array.isArray(first)) return {};
    return { stage, first: first.map(String).filter(isSafePath) };
  } catch {
    return {};
  }
}

/** Whether a build was interrupted while it put files in place. */
export function isInterrupted(memory: StateFiles): boolean {
  return existsSync(memory.journal);
}

export function closeJournal(memory: StateFiles): void {
  rmSync(memory.journal, { recursive: true, force: true });
  rmSync(memory.next, { recursive: true, force: true });
}
