/** The git repository around a content folder, read by the git command. */
import { spawnSync } from "node:child_process";
import { OperatorError } from "../model/errors.ts";
import type { CommittedFile } from "./past-folder.ts";

export class GitRepository {
  /** Where the content folder is in its repository: `content/`; `""` where it is the whole repository. */
  readonly prefix: string;
  /** Whether the clone lacks older commits. */
  readonly isShallow: boolean;
  private readonly content: string;
  private readonly environment: NodeJS.ProcessEnv;
  /** What git said last when it refused. */
  private complaint = "";

  /** Throws an OperatorError where the folder is in no repository that git can read. */
  constructor(content: string, environment: NodeJS.ProcessEnv) {
    this.content = content;
    this.environment = withoutHooks(environment);
    const lines = this.run(["rev-parse", "--show-prefix", "--is-shallow-repository"])?.toString().split("\n");
    if (!lines)
      throw new OperatorError(
        `"${content}" is in no git repository that can be read (${this.complaint}): give --against an older content folder instead`,
      );
    this.prefix = lines[0] ?? "";
    this.isShallow = lines[1] === "true";
  }

  /** The full hash of the commit that a ref names; `undefined` where it names none. */
  findCommit(ref: string): string | undefined {
    if (ref.startsWith("-") || ref.trim() === "") return undefined;
    return this.text(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  }

  /** The newest commit that is in the history of both; `undefined` where there is none, or the clone lacks it. */
  findMergeBase(one: string, other: string): string | undefined {
    return this.text(["merge-base", one, other]);
  }

  /** How many commits the first has that the second has not. */
  countCommits(one: string, other: string): number {
    return Number(this.text(["rev-list", "--count", one, `^${other}`]) ?? 0);
  }

  /** Whether the content folder on the disk differs from the commit that is checked out, in files that git doesn't ignore. */
  hasChanges(): boolean {
    return this.need(["status", "--porcelain", "--untracked-files=all", "--", "."]).length > 0;
  }

  /** The hashes of at most `limit` commits up to this one that changed something below a path of the content, newest first. */
  listCommits(commit: string, path: string, limit: number): string[] {
    const where = path === "" ? (this.prefix === "" ? [] : [this.prefix]) : [`${this.prefix}${path}`];
    const paths = where.map((one) => `:(top,literal)${one}`);
    const found = this.need(["log", "--format=%H", `--max-count=${limit}`, commit, "--", ...paths]);
    return found
      .toString()
      .split("\n")
      .filter((line) => line !== "");
  }

  /** The files of the content folder in a commit, their paths relative to it. */
  listFiles(commit: string): CommittedFile[] {
    const paths = this.prefix === "" ? [] : [this.prefix];
    const text = this.need(["ls-tree", "-r", "-z", "--long", "--full-tree", commit, "--", ...paths]);
    return text
      .toString()
      .split("\0")
      .flatMap((line) => {
        const [, mode, object, size, path] = /^(\d+) \S+ (\S+) +(\S+)\t([\s\S]+)$/.exec(line) ?? [];
        return mode === undefined || object === undefined || path === undefined
          ? []
          : [{ mode, object, size: Number(size) || 0, path: path.slice(this.prefix.length) }];
      });
  }

  /** The bytes of files, by their paths: all of them in one run of git. */
  readFiles(files: readonly CommittedFile[]): Map<string, Uint8Array> {
    const input = files.map(({ object }) => `${object}\n`).join("");
    const bytes = this.need(["cat-file", "--batch"], input);
    const contents = new Map<string, Uint8Array>();
    let at = 0;
    for (const { path, object } of files) {
      const end = bytes.indexOf("\n", at);
      const [name, kind, size] = bytes.toString("utf8", at, end).split(" ");
      if (name !== object || kind !== "blob")
        throw new OperatorError(`git can't give "${path}" as it was: fetch the whole history`);
      at = end + 1 + Number(size);
      contents.set(path, bytes.subarray(end + 1, at));
      at += 1;
    }
    return contents;
  }

  /** The first line that git prints; `undefined` where it refuses or prints nothing. */
  private text(args: readonly string[]): string | undefined {
    return this.run(args)?.toString().split("\n", 1)[0] || undefined;
  }

  private need(args: readonly string[], input = ""): Buffer {
    const output = this.run(args, input);
    if (output) return output;
    throw new OperatorError(`git ${args[0]} failed (${this.complaint}): is the repository complete?`);
  }

  private run(args: readonly string[], input = ""): Buffer | undefined {
    const { status, stdout, stderr, error } = spawnSync("git", args, {
      cwd: this.content,
      input,
      maxBuffer: 4 * 1024 ** 3,
      env: this.environment,
    });
    if (error && "code" in error && error.code === "ENOENT")
      throw new OperatorError("git is not installed: give --against an older content folder instead");
    if (error) throw error;
    if (status === 0) return stdout;
    this.complaint = stderr.toString().trim().split("\n", 1)[0] ?? "";
    return undefined;
  }
}

/** Git gives hooks the paths of their repository, which are wrong in the content folder. */
function withoutHooks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...others } = env;
  return others;
}
