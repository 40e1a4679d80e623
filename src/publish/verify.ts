import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import { outputsOf } from "../ledger/ledger.ts";
import { LinkedFolders } from "../ledger/linked-folders.ts";
import { type OutputRows, rowsByPath } from "../ledger/output-row.ts";
import { resolvePath } from "../ledger/protected-folders.ts";
import { hasErrorCode } from "../model/file-errors.ts";
import { isInterrupted } from "./journal.ts";
import { readOwnFiles } from "./own-files.ts";
import { readLastLedger } from "./published-ledger.ts";
import { isStage } from "./stage.ts";
import { findStateFolder, stateFiles } from "./state-folder.ts";

/** A file of an output folder that is not as it was published. */
export interface Difference {
  /** Below the output folder. */
  readonly path: string;
  readonly state: "changed" | "added" | "lost";
}

/** An output folder beside what was published into it. */
export interface Verified {
  /** How many files were published. */
  readonly total: number;
  /** In the order of their paths. */
  readonly differences: readonly Difference[];
  /** Whether a build was interrupted while it put files in place. */
  readonly isInterrupted: boolean;
}

/** Compares an output folder with what was published into it last; undefined when nothing is known of that. */
export function verify(name: string, stateName: string): Verified | undefined {
  const [out, state] = [resolvePath(name), resolvePath(stateName)];
  const memory = stateFiles(out, state, findStateFolder(state));
  const ledger = readLastLedger(memory);
  if (!ledger) return undefined;
  const rows = rowsByPath(outputsOf(ledger));
  const own = readOwnFiles(memory);
  const isExpected = (path: string) => rows.has(path) || own.has(path);
  const added = existsSync(out) ? unexpected(out, isExpected) : [];
  const differences = [...missingFiles(out, rows), ...added];
  return {
    total: rows.size,
    differences: differences.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    isInterrupted: isInterrupted(memory),
  };
}

/** Published files that are no more, or are not what they were. */
function* missingFiles(out: string, rows: OutputRows): Iterable<Difference> {
  const links = new LinkedFolders(out);
  for (const [path, , , digest] of rows.values()) {
    const state = links.isBehindLink(path) ? "changed" : stateOf(join(out, path), digest);
    if (state) yield { path, state };
  }
}

function stateOf(path: string, digest: string): "changed" | "lost" | undefined {
  try {
    const isWhole = lstatSync(path).isFile() && sha256({ file: path }) === digest;
    return isWhole ? undefined : "changed";
  } catch (error) {
    if (hasErrorCode(error, "ENOENT", "ENOTDIR")) return "lost";
    throw error;
  }
}

/** Files that nothing has published. A staging folder is a running build's. */
function* unexpected(out: string, isExpected: (path: string) => boolean, folder = out): Iterable<Difference> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (folder === out && isStage(entry.name)) continue;
    const file = join(folder, entry.name);
    const path = relative(out, file).split("\\").join("/");
    if (entry.isDirectory()) yield* unexpected(out, isExpected, file);
    else if (!isExpected(path)) yield { path, state: "added" };
  }
}
