/** What is there already around a new archive: git, Eleventy, a package, content. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { findEleventyConfig } from "../../collect/site-paths.ts";

/** A repository on a service that publishes pages. */
export interface Remote {
  readonly host: "github" | "gitlab";
  readonly owner: string;
  /** What the address of its pages has after the host: empty, or with a slash at the end. */
  readonly path: string;
}

export interface Surroundings {
  /** The archive's folder. */
  readonly folder: string;
  readonly name: string;
  /** The root of the git repository, or the archive's folder where there is none. */
  readonly root: string;
  readonly isRepository: boolean;
  /** The archive's folder inside of the repository, with slashes; empty for its root. */
  readonly prefix: string;
  /** The branch from which the archive is published. */
  readonly branch: string;
  readonly remote: Remote | undefined;
  readonly eleventyConfig: string | undefined;
  readonly hasSite: boolean;
  readonly hasCoverage: boolean;
  /** Of the computer. */
  readonly locale: string;
  readonly timezone: string;
}

export function lookAround(folder: string): Surroundings {
  const path = resolve(folder);
  const content = join(path, "content");
  const repository = findRepository(path);
  const root = repository ?? path;
  const { locale, timeZone: timezone } = Intl.DateTimeFormat().resolvedOptions();
  const config = findEleventyConfig(path);
  return {
    folder: path,
    name: basename(path),
    root,
    isRepository: repository !== undefined,
    prefix: relative(root, path).split(sep).join("/"),
    branch: branchOf(root),
    remote: readRemote(git(root, "remote", "get-url", "origin")),
    eleventyConfig: config === undefined ? undefined : basename(config),
    hasSite: existsSync(join(content, "site.yml")),
    hasCoverage: foldersIn(content).some((name) => existsSync(join(content, name, "index.md"))),
    locale: locale.split("-", 1)[0] ?? "en",
    timezone,
  };
}

function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  return dirname(folder) === folder ? undefined : findRepository(dirname(folder));
}

function branchOf(root: string): string {
  const main = git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD").replace(/^origin\//, "");
  return main || git(root, "symbolic-ref", "--short", "HEAD") || "main";
}

/** What git answers; empty where there is no git, no repository or no answer. */
function git(root: string, ...args: readonly string[]): string {
  if (!existsSync(join(root, ".git"))) return "";
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

/** Reads the address of a remote: `git@github.com:owner/name.git`, `https://gitlab.com/group/name`. */
export function readRemote(address: string): Remote | undefined {
  const [, service, owner = "", name = ""] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/:]*@)(github|gitlab)\.com[:/]([\w.-]+)\/([\w./-]+?)(?:\.git)?\/?$/.exec(
      address,
    ) ?? [];
  if (service !== "github" && service !== "gitlab") return undefined;
  const host = `${owner}.${service}.io`.toLowerCase();
  return { host: service, owner: owner.toLowerCase(), path: name.toLowerCase() === host ? "" : `${name}/` };
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}
