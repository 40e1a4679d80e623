/** Separate folders for tests that need a disk, and the command run in them. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { type BuildOptions, build } from "../../src/cli/build.ts";
import type { Files } from "../live.ts";

export { filesIn } from "./walk.ts";

export const REPOSITORY = resolve(import.meta.dirname, "../..");

/** A new folder with these files; it is deleted after the test. */
export function folderWith(files: Files): string {
  const folder = lastingFolderWith(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with these files, for several tests: the caller deletes it. */
export function lastingFolderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "asrun-test-"));
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Files): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

/** A site: these files below `content/`. */
export function siteWith(content: Files, others: Files = {}): string {
  const inside = Object.entries(content).map(([path, contents]) => [`content/${path}`, contents] as const);
  return folderWith({ ...Object.fromEntries(inside), ...others });
}

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command. */
export function asrun(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const cli = join(REPOSITORY, "lib/bin/cli.js");
  const run = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** Builds the site of a folder in this process, with the options of `asrun build`. Throws on usage errors. */
export async function buildHere(folder: string, options: Partial<BuildOptions> = {}): Promise<Run> {
  const [stdout, stderr] = [listen(), listen()];
  const home = process.cwd();
  const given = {
    content: join(folder, "content"),
    out: join(folder, "dist"),
    drafts: false,
    now: NOW,
    wait: 0,
    overwrite: false,
    ...options,
  };
  try {
    const code = await build(given, { stdout, stderr });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(home);
  }
}

const NOW = Date.parse("2026-01-01T00:00Z");

/** A stream that keeps what is written to it. */
export function listen(isTTY = false): NodeJS.WriteStream & { readonly text: () => string } {
  const parts: string[] = [];
  const stream = { isTTY, write: (part: string) => parts.push(part) > 0, text: () => parts.join("") };
  return Object.assign(Object.create(process.stdout) as NodeJS.WriteStream, stream);
}
