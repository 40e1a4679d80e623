/** Publishing in a separate process, so that it can be killed, and run out of space or permissions. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { buildSync } from "esbuild";
import { onTestFinished } from "vitest";

const { outputFiles } = buildSync({
  entryPoints: ["tests/publish/program.js"],
  write: false,
  bundle: true,
  format: "esm",
  platform: "node",
});
const PROGRAM = outputFiles[0]?.text ?? "";

/** Memory needs no time for syncing; without it, the disk is used. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A folder to publish in, with the program, readable for all users. It is deleted after the test. */
export function newSite(): string {
  const folder = mkdtempSync(join(PLACE, "asrun-publish-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "publish.mjs"), PROGRAM);
  return folder;
}

/** The result of publishing one archive. */
export interface Pressed {
  /** "done", or the error. */
  readonly result: string;
  /** The number of steps on the disk. */
  readonly steps: number;
  /** The contents of the output afterwards. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Conditions {
  /** A shell command that runs before; it may need the right to mount. */
  readonly before?: string;
  readonly uid?: number;
  readonly killAt?: number;
}

/** Publishes archives by name, under conditions. After a kill, there is no result for the rest. */
export async function publishApart(
  folder: string,
  names: readonly string[],
  conditions: Conditions = {},
): Promise<Pressed[]> {
  const { before = "true", uid, killAt } = conditions;
  const inner = `${before} && exec ${process.execPath} publish.mjs ${names.join(" ")}`;
  // Without its own settings, which a user without rights may not be able to read.
  const shell = ["bash", "--norc", "-c", inner];
  const [command = "", ...args] = before.includes("mount") ? ["unshare", "-m", ...shell] : shell;
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...(killAt !== undefined && { KILL_AT: String(killAt) }) },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const [printed, complaints] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  if (complaints !== "") throw new Error(complaints);
  return printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const run = JSON.parse(line);
      return { ...run, files: new Map(run.files) };
    });
}

/** Kills a publishing process repeatedly, this many ms after its first publication. */
export async function killAfter(folder: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, ["publish.mjs", "forever", "old", "new"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const over = once(child, "close");
  await once(child.stdout, "data");
  await setTimeout(ms);
  child.kill("SIGKILL");
  await over;
}

/** Whether tests can mount file systems in a separate namespace on this machine. */
export const canMount =
  spawnSync("unshare", ["-m", "bash", "-c", "mount -t tmpfs none /mnt"], { encoding: "utf8" }).status === 0;

/** A user without rights: permissions don't restrict root. */
export const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
