/** Sites in git repositories, and `asrun check` in them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { type CheckOptions, check } from "../../src/cli/check/index.ts";
import { listen, siteWith } from "./sandbox.ts";

const ME = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];

/** The output of git; throws if git fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", [...ME, ...args], { cwd: folder, encoding: "utf8" });
  expect([status, stderr], args.join(" ")).toEqual([0, status === 0 ? stderr : ""]);
  return stdout.trim();
}

/** A site in a git repository with everything committed. */
export function repository(content: Readonly<Record<string, string>>): string {
  const folder = siteWith(content);
  git(folder, "init", "--quiet", "--initial-branch=main");
  commit(folder);
  return folder;
}

/** Commits everything, and returns the hash. */
export function commit(folder: string): string {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message=A state");
  return git(folder, "rev-parse", "HEAD");
}

/** Runs the check in this process; file names in its output are relative to the folder. */
export async function runCheck(folder: string, more: Partial<CheckOptions>) {
  const [stdout, stderr] = [listen(), listen()];
  const options = {
    content: join(folder, "content"),
    drafts: false,
    now: Date.parse("2026-01-01T00:00Z"),
    format: "text" as const,
    ...more,
  };
  const code = await check(options, { stdout, stderr });
  const short = (text: string) => text.replaceAll(`${folder}/`, "");
  return { code, stdout: short(stdout.text()), stderr: short(stderr.text()) };
}
