/** Where asrun remembers what it has published. */

import {
  accessSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import { hasErrorCode } from "../model/file-errors.ts";
import { PublishingError } from "./errors.ts";

/** What is remembered of one output folder. All of it are paths. */
export interface StateFiles {
  /** The folder that the other files lie in. */
  readonly folder: string;
  /** The ledger of what was published last. */
  readonly ledger: string;
  /** The ledger of what is being published. */
  readonly next: string;
  /** There while files are being put in place. */
  readonly journal: string;
  /** The files that Eleventy wrote beside the archive. */
  readonly ownFiles: string;
  /** The list of published files that version 0.1.0 kept, and its folder of records. */
  readonly oldManifest: string;
  readonly oldRecords: string;
}

/** What is remembered of `out`, in `folder`. Names are made from `state`, the site's own folder for it. Real paths. */
export function stateFiles(out: string, state: string, folder = state): StateFiles {
  const name = hashedName(relative(state, out).split(sep).join("/"));
  return {
    folder,
    ledger: join(folder, `ledger-${name}.jsonl`),
    next: join(folder, `next-${name}.jsonl`),
    journal: join(folder, `journal-${name}.json`),
    ownFiles: join(folder, `own-files-${name}.json`),
    oldManifest: join(folder, `published-${name}.json`),
    oldRecords: join(folder, `records-${name}`),
  };
}

/** The folder to remember in: the site's own, or where that can't be written, one of this user's. */
export function openStateFolder(state: string): string {
  const other = fallbackFolder(state);
  try {
    mkdirSync(state, { recursive: true });
    accessSync(state, constants.W_OK);
    if (!isOwn(other)) return state;
    copyNewer(other, state, /^(ledger|next|journal|published)-\w+\.jsonl?$/);
    rmSync(other, { recursive: true });
    return state;
  } catch (error) {
    if (!hasErrorCode(error, "EACCES", "EPERM", "EROFS")) throw error;
  }
  mkdirSync(other, { recursive: true, mode: 0o700 });
  if (!isOwn(other))
    throw new PublishingError(`${state} can't be written, nor can ${other}: it belongs to another user`);
  copyNewer(state, other, /^(ledger|published)-\w+\.jsonl?$/);
  return other;
}

/** The state folder, for code that only reads it. */
export function findStateFolder(state: string): string {
  try {
    accessSync(state, constants.W_OK);
    return state;
  } catch {
    return isOwn(fallbackFolder(state)) ? fallbackFolder(state) : state;
  }
}

/** A short name for a path. */
function hashedName(path: string): string {
  return sha256(path).slice(0, 12);
}

function fallbackFolder(state: string): string {
  return join(tmpdir(), `asrun-${process.getuid?.() ?? 0}-${hashedName(state)}`);
}

/** Whether a folder is there, and this user's. */
function isOwn(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && (process.getuid === undefined || stats.uid === process.getuid());
}

/** What one folder knows of publications is taken over by the other, where it is newer. */
function copyNewer(from: string, to: string, files: RegExp): void {
  for (const name of listNames(from).filter((name) => files.test(name))) {
    const known = statSync(join(to, name), { throwIfNoEntry: false });
    if (known && known.mtimeMs >= statSync(join(from, name)).mtimeMs) continue;
    copyFileSync(join(from, name), join(to, name));
  }
}

/** The names in a folder; none when there is no such folder. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
