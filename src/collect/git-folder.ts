/** Older states of a content folder: another folder, or a commit of its git repository. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../model/errors.ts";
import type { Folder } from "../model/folder.ts";
import { diskFolder } from "./index.ts";
import { type CommittedFile, folderFromCommit } from "./past-folder.ts";

/** The content that a folder or a git ref names. A folder goes before a ref of the same name. git gets the environment. */
export function findOlderContent(name: string, content: string, environment: NodeJS.ProcessEnv): Folder {
  const folder = [name, join(name, "content")].find((path) => existsSync(join(path, "site.yml")));
  if (folder !== undefined) return diskFolder(folder);
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    throw new OperatorError(
      `"${name}" is neither a content folder (there is no site.yml) nor a built archive (there is no sitemap.xml)`,
    );
  }
  return committed(name, content, environment);
}

function committed(ref: string, content: string, environment: NodeJS.ProcessEnv): Folder {
  const git = new Git(content, environment);
  const commit = git.commit(ref);
  const files = git.list(commit);
  if (files.length === 0)
    throw new OperatorError(`"${ref}" has no folder "${content}": give a ref that has it, or a folder`);
  // Transcripts are plain texts.
  const texts = files.filter(({ path, mode }) => /\.(md|yml|txt)$/i.test(path) && mode.startsWith("100"));
  return folderFromCommit(`${ref}:${content}`, files, git.contents(texts));
}

class Git {
  private readonly content: string;
  private readonly environment: NodeJS.ProcessEnv;
  /** Where the content folder lies in its repository: `content/`. */
  private readonly prefix: string;
  private readonly isShallow: boolean;
  /** What git said last when it refused. */
  private complaint = "";

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

  commit(ref: string): string {
    const found = ref.startsWith("-")
      ? undefined
      : this.run(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
    if (found) return found.toString().trim();
    throw new OperatorError(
      this.isShallow
        ? `there is no commit "${ref}" in this shallow clone: fetch the whole history (git fetch --unshallow, or fetch-depth: 0 in a workflow)`
        : `there is no commit and no content folder "${ref}": give --against a git ref, as in origin/main, or a folder`,
    );
  }

  /** The files of the content folder in a commit, their paths relative to it. */
  list(commit: string): CommittedFile[] {
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

  /** The bytes of files, by their paths: all of them in one go. */
  contents(files: readonly CommittedFile[]): Map<string, Uint8Array> {
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

  private need(args: readonly string[], input = ""): Buffer {
    const output = this.run(args, input);
    if (output) return output;
    throw new OperatorError(`git ${args[0]} failed (${this.complaint}): is the repository whole?`);
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

/** Git tells hooks which repository they are in, by paths that are wrong in the content folder. */
function withoutHooks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...others } = env;
  return others;
}
