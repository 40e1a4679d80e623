/** What `--against` names: another content folder, or a commit of the repository in which the content is. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "../model/errors.ts";
import type { Folder } from "../model/folder.ts";
import { GitRepository } from "./git.ts";
import { diskFolder } from "./index.ts";
import { type CommittedFile, folderFromCommit } from "./past-folder.ts";

/** A commit to compare with. */
export interface OlderCommit {
  readonly kind: "commit";
  readonly repository: GitRepository;
  /** The full hash. */
  readonly commit: string;
  /** The ref that was given, without dots. */
  readonly ref: string;
  /** How many commits the ref has that the content's branch has not; 0 where it is compared with the ref itself. */
  readonly ahead: number;
}

export type OlderContent = OlderCommit | { readonly kind: "folder"; readonly folder: Folder };

/**
 * The content that a folder or a git ref names. A content folder is chosen before a ref of the same name. Throws an
 * OperatorError where it names nothing, or the content that is checked: a comparison with itself would find nothing.
 */
export function findOlderContent(
  name: string,
  content: string,
  environment: NodeJS.ProcessEnv,
): OlderContent {
  if (name.trim() === "")
    throw new OperatorError(
      "--against names nothing: give a git ref, as in origin/main, an older content folder or a built archive; in a workflow, the variable may be empty",
    );
  const folder = [name, join(name, "content")].find((path) => existsSync(join(path, "site.yml")));
  if (folder === undefined) return findCommit(name, content, environment);
  if (realpathSync(folder) === realpathSync(content)) throw sameContent(name, "is the content folder itself");
  return { kind: "folder", folder: diskFolder(folder) };
}

function sameContent(name: string, what: string): OperatorError {
  return new OperatorError(
    `"${name}" ${what}, so there is nothing to compare: give --against what was published before, as in origin/main or HEAD~1`,
  );
}

function findCommit(name: string, content: string, environment: NodeJS.ProcessEnv): OlderCommit {
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory() && !isRef(name, content, environment))
    throw new OperatorError(
      `"${name}" is neither a content folder (there is no site.yml) nor a built archive (there is no sitemap.xml)`,
    );
  const repository = new GitRepository(content, environment);
  const head = repository.findCommit("HEAD");
  const { ref, isExact } = parseRange(name, repository, head);
  const tip = repository.findCommit(ref);
  if (tip === undefined || head === undefined) throw unknownRef(ref, repository);
  const commit = isExact ? tip : repository.findMergeBase(tip, head);
  if (commit === undefined) throw unrelated(ref, repository);
  if (commit === head && !repository.hasChanges())
    throw sameContent(name, "has nothing that the checked-out commit hasn't, and no file has changed since");
  const ahead = isExact ? 0 : repository.countCommits(tip, head);
  return { kind: "commit", repository, commit, ref, ahead };
}

/** Whether a name is a ref too: a folder may have the name of a branch. */
function isRef(name: string, content: string, environment: NodeJS.ProcessEnv): boolean {
  try {
    return new GitRepository(content, environment).findCommit(name) !== undefined;
  } catch {
    return false;
  }
}

/** `main` and `main...HEAD` are where the branch began, `main..HEAD` is main as it is now; as in `git diff`. */
function parseRange(
  name: string,
  repository: GitRepository,
  head: string | undefined,
): { readonly ref: string; readonly isExact: boolean } {
  const range = /(?<![./])\.{2,3}(?![./])/.exec(name);
  if (range === null) return { ref: name, isExact: false };
  const [dots] = range;
  const ref = name.slice(0, range.index);
  const end = name.slice(range.index + dots.length);
  if (ref === "" || (end !== "" && repository.findCommit(end) !== head))
    throw new OperatorError(
      `"${name}" can't be compared: the content on the disk is what is checked, so write ${ref || "main"}${dots}HEAD`,
    );
  return { ref, isExact: dots === ".." };
}

function unknownRef(ref: string, { isShallow }: GitRepository): OperatorError {
  return new OperatorError(
    isShallow
      ? `there is no commit "${ref}" in this shallow clone: fetch the whole history (git fetch --unshallow, or fetch-depth: 0 in a workflow)`
      : `there is no commit and no content folder "${ref}": give --against a git ref, as in origin/main, or a folder`,
  );
}

function unrelated(ref: string, { isShallow }: GitRepository): OperatorError {
  return new OperatorError(
    isShallow
      ? `this shallow clone doesn't reach back to where this branch and "${ref}" parted: fetch the whole history (git fetch --unshallow, or fetch-depth: 0 in a workflow)`
      : `this branch and "${ref}" have no commit in common: write ${ref}..HEAD to compare with "${ref}" as it is`,
  );
}

/** A content folder as it was in commits. `files` by their paths relative to it: they may be of several commits. */
export function pastFolder(repository: GitRepository, name: string, files: readonly CommittedFile[]): Folder {
  // Transcripts are plain texts.
  const texts = files.filter(({ path, mode }) => /\.(md|yml|txt)$/i.test(path) && mode.startsWith("100"));
  return folderFromCommit(name, files, repository.readFiles(texts));
}
