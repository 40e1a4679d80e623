/** One build at a time: a folder `lock` that holds one file, which says who has it. */

import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileSystemTime } from "../ledger/clock.ts";
import { readRegularFile } from "../ledger/regular-file.ts";
import { errorCode, hasErrorCode } from "../model/file-errors.ts";
import { PublishingError } from "./errors.ts";
import { processSpace } from "./process-space.ts";

/** How to wait for another build. */
export interface LockOptions {
  /** How many seconds. */
  readonly wait: number;
  /** Called once, before the waiting begins. */
  readonly tell?: (words: string) => void;
  /** The name of the lock; default "lock". */
  readonly name?: string;
  /** What messages call the process that has it; default "build". */
  readonly holder?: string;
}

const PAUSE_IN_MS = 50;
const HOUR_IN_MS = 60 * 60 * 1000;

/** Takes the lock of a folder, and returns what gives it back. Fails when another build keeps it for too long. */
export async function acquireLock(
  folder: string,
  { wait, tell, name: lockName = "lock", holder: called = "build" }: LockOptions,
): Promise<() => void> {
  const path = join(folder, lockName);
  const deadline = performance.now() + wait * 1000;
  for (let isTold = false; ; ) {
    const own = tryLock(path);
    if (own !== undefined) return () => releaseLock(path, own);
    const [name] = lockFiles(path);
    const holder = name === undefined ? undefined : holderIn(join(path, name));
    if (!holder || isStale(holder, path)) {
      releaseLock(path, name);
      continue;
    }
    const words = `another ${called} is running (process ${holder.pid} on ${holder.host})`;
    if (performance.now() >= deadline)
      throw new PublishingError(`${words}: try again when it is done; if it is not there, delete ${path}`);
    if (!isTold) tell?.(`${words}, waiting`);
    isTold = true;
    await setTimeout(PAUSE_IN_MS);
  }
}

/**
 * A folder takes the place of an empty one in a single step, and never that of a full one. So a lock has its holder
 * from the first moment on, and who removes a stale file can't remove the lock of a faster process.
 */
function tryLock(path: string): string | undefined {
  const candidate = mkdtempSync(`${path}-`);
  const name = basename(candidate);
  try {
    writeFileSync(join(candidate, name), JSON.stringify(self()));
    renameSync(candidate, path);
    return name;
  } catch (error) {
    rmSync(candidate, { recursive: true, force: true });
    if (errorCode(error) === "ENOTDIR") rmSync(path, { force: true });
    // ENOENT: the holder of the lock tidied up.
    else if (!hasErrorCode(error, "ENOTEMPTY", "EEXIST", "ENOENT")) throw error;
    return undefined;
  }
}

/** Opens the lock of this name. Someone else may have done so already, and a third may have it by now. */
function releaseLock(path: string, name: string | undefined): void {
  try {
    if (name !== undefined) rmSync(join(path, name), { recursive: true, force: true });
    rmdirSync(path);
  } catch (error) {
    if (!hasErrorCode(error, "ENOENT", "ENOTEMPTY", "EEXIST", "ENOTDIR")) throw error;
  }
}

function lockFiles(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, so that another one with the same number is not taken for it. */
  readonly start: string;
  /** Where numbers of processes mean the same; absent in locks of earlier versions. */
  readonly space?: string;
}

function self(): LockOwner {
  return {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid) ?? "",
    space: processSpace(),
  };
}

/** Who has the lock; undefined when that can't be read: only a power failure leaves such a lock. */
function holderIn(path: string): LockOwner | undefined {
  try {
    const holder: unknown = JSON.parse(readRegularFile(path)?.toString() ?? "");
    if (typeof holder !== "object" || holder === null) return undefined;
    if (!("pid" in holder && "host" in holder && "start" in holder)) return undefined;
    const { pid, host, start } = holder;
    const place = "space" in holder && typeof holder.space === "string" ? { space: holder.space } : {};
    const isWhole = Number.isInteger(pid) && typeof host === "string" && typeof start === "string";
    return isWhole ? { pid: Number(pid), host, start, ...place } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the build has ended. Of another computer or container nothing can be known, but no build takes an hour. */
function isStale({ pid, host, start, space = processSpace() }: LockOwner, path: string): boolean {
  const isVisible = host === hostname() && space === processSpace();
  return isVisible ? processStart(pid) !== start : ageOf(path) > HOUR_IN_MS;
}

/** When a process began, in the system's count; empty where the system does not say; undefined when it has ended. */
function processStart(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? undefined : fields[18];
  } catch {
    return isAlive(pid) ? "" : undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** In ms, by the clock of the disk: that is the one which both computers share. */
function ageOf(path: string): number {
  return fileSystemTime(dirname(path)) - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}
