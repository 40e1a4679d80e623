/** Publishing in a process of its own, so that it can be killed, starved and shut out. */
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

/** Memory takes no time to make files last, and where there is none the disk does. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A folder to publish in, with the program that does. Anybody may read it. It goes when the test is over. */
export function newSite(): string {
  const folder = mkdtempSync(join(PLACE, "asrun-publish-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "publish.mjs"), PROGRAM);
  return folder;
}

/** How one archive was published. */
export interface Pressed {
  /** "done", or what was in the way. */
  readonly told: string;
  /** How many steps on the disk there have been. */
  readonly steps: number;
  /** What the output holds then. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Conditions {
  /** A command of the shell that comes before; it may need the right to mount. */
  readonly before?: string;
  readonly uid?: number;
  readonly killAt?: number;
}

/** Publishes archives by name, under conditions. After a kill there is nothing to tell of the rest. */
export async function publishApart(
  folder: string,
  names: readonly string[],
  conditions: Conditions = {},
): Promise<Pressed[]> {
  const { before = "true", uid, killAt } = conditions;
  const inner = `${before} && exec ${process.execPath} publish.mjs ${names.join(" ")}`;
  // Without its own settings, which someone without rights may not read.
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

/** Kills a process that has been publishing, again and again, so many ms after it did for the first time. */
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

/** Whether this machine lets tests mount file systems in a name space of their own. */
export const canMount =
  spawnSync("unshare", ["-m", "bash", "-c", "mount -t tmpfs none /mnt"], { encoding: "utf8" }).status === 0;

/** Someone without rights: root is not stopped by permissions. */
export const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;
