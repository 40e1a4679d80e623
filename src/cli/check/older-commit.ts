/** The content as it was in a commit. What has errors there was not published: its newest version without errors was. */

import type { ReadSettings } from "../../build/read-archive.ts";
import type { OlderCommit } from "../../collect/older-content.ts";
import type { CommittedFile } from "../../collect/past-folder.ts";
import type { Archive } from "../../model/content.ts";
import { OperatorError } from "../../model/errors.ts";
import { CommitReader, type OlderArchiveReading } from "./commit-reader.ts";

/** How many older versions of a file or a coverage are tried. */
const MAX_VERSIONS = 50;

/** Reads a commit. Throws an OperatorError where it has no content, or a shallow clone lacks what would have to be read. */
export function readCommit(older: OlderCommit, content: string, settings: ReadSettings): OlderArchiveReading {
  const { repository, commit, ref } = older;
  const files = repository.listFiles(commit);
  if (files.length === 0)
    throw new OperatorError(`"${ref}" has no folder "${content}": give a ref that has it, or a folder`);
  const reader = new CommitReader(older, settings);
  const { archive } = reader.read(files);
  return archive ? { archive, notes: [] } : new VersionFinder(reader, older, content).read(files);
}

interface WholeCommit {
  readonly commit: string;
  readonly files: readonly CommittedFile[];
  readonly archive: Archive;
}

/** Puts together the newest versions without errors. */
class VersionFinder {
  private readonly reader: CommitReader;
  private readonly older: OlderCommit;
  private readonly content: string;
  private readonly notes: string[] = [];
  /** Whether a coverage has no version without errors. */
  private hasDropped = false;

  constructor(reader: CommitReader, older: OlderCommit, content: string) {
    this.reader = reader;
    this.older = older;
    this.content = content;
  }

  read(files: readonly CommittedFile[]): OlderArchiveReading {
    const shared = ["site.yml", "people.yml"].flatMap((name) => this.findShared(name, files));
    const { wrong } = this.reader.read([...shared, ...withoutShared(files)]);
    const slugs = new Set(files.flatMap(({ path }) => (path.includes("/") ? [firstFolderOf(path)] : [])));
    const coverages = [...slugs].flatMap((slug) => {
      const own = filesBelow(slug, files);
      const errors = [...wrong].filter((path) => firstFolderOf(path) === slug);
      return errors.length === 0 ? own : this.findCoverage(slug, own, errors, shared);
    });
    const others = withoutShared(files).filter(({ path }) => !path.includes("/") && !wrong.has(path));
    const whole = this.hasDropped ? this.findWhole() : undefined;
    // What was renamed and broken at once was published under its older name.
    const renamed =
      whole?.files.filter(({ path }) => path.includes("/") && !slugs.has(firstFolderOf(path))) ?? [];
    const { archive } = this.reader.read([...shared, ...others, ...coverages, ...renamed]);
    return archive ? { archive, notes: this.notes } : this.fallBack(whole ?? this.findWhole());
  }

  /** The newest commit in which nothing has an error; `undefined` where there is none. */
  private findWhole(): WholeCommit | undefined {
    for (const commit of this.versionsOf("")) {
      const files = this.older.repository.listFiles(commit);
      const { archive } = this.reader.read(files);
      if (archive) return { commit, files, archive };
    }
    this.refuseShallow();
    return undefined;
  }

  private fallBack(whole: WholeCommit | undefined): OlderArchiveReading {
    const { ref } = this.older;
    return whole
      ? {
          archive: whole.archive,
          notes: [
            `the content in "${ref}" has errors: compared with its newest version without errors, of ${whole.commit.slice(0, 10)}`,
          ],
        }
      : {
          notes: [
            `no version of the content in "${ref}" is without errors, so nothing was published from it`,
          ],
        };
  }

  /** site.yml or people.yml in the newest version without errors; none where there is none. */
  private findShared(name: string, files: readonly CommittedFile[]): CommittedFile[] {
    const isRight = (file: CommittedFile) => !this.reader.read([...siteOf(files), file]).wrong.has(name);
    const own = files.filter(({ path }) => path === name);
    if (own.length > 0 && own.every(isRight)) return own;
    if (own.length === 0 && name !== "site.yml") return [];
    for (const commit of this.versionsOf(name)) {
      const older = this.older.repository.listFiles(commit).filter(({ path }) => path === name);
      if (older.length === 0 || !older.every(isRight)) continue;
      this.note(name, commit);
      return older;
    }
    this.refuseShallow();
    return [];
  }

  /**
   * The newest version of a coverage without errors, and over it what has no error in the commit itself: an entry that
   * has an error doesn't hide that another one is lost.
   */
  private findCoverage(
    slug: string,
    files: readonly CommittedFile[],
    errors: readonly string[],
    shared: readonly CommittedFile[],
  ): CommittedFile[] {
    const isRight = (some: readonly CommittedFile[]) =>
      [...this.reader.read([...shared, ...some]).wrong].every((path) => firstFolderOf(path) !== slug);
    const commit = this.versionsOf(slug).find((one) =>
      isRight(filesBelow(slug, this.older.repository.listFiles(one))),
    );
    if (commit === undefined) this.refuseShallow();
    this.hasDropped ||= commit === undefined;
    const base = commit === undefined ? [] : filesBelow(slug, this.older.repository.listFiles(commit));
    const valid = files.filter(({ path }) => !errors.includes(path));
    const mixed = [...new Map([...base, ...valid].map((file) => [file.path, file])).values()];
    for (const path of errors) this.note(path, base.some((file) => file.path === path) ? commit : undefined);
    return isRight(mixed) ? mixed : base;
  }

  private versionsOf(path: string): string[] {
    const { repository, commit } = this.older;
    return repository.listCommits(commit, path, MAX_VERSIONS);
  }

  private note(path: string, commit: string | undefined): void {
    const place = `${this.content}/${path} has an error in "${this.older.ref}"`;
    const what =
      commit === undefined
        ? "no earlier version without errors was found, so it is not compared"
        : `compared with its newest version without errors, of ${commit.slice(0, 10)}`;
    this.notes.push(`${place}: ${what}`);
  }

  private refuseShallow(): void {
    const { repository, ref } = this.older;
    if (repository.isShallow)
      throw new OperatorError(
        `the content in "${ref}" has errors, and this shallow clone lacks earlier versions of it: fetch the whole history (git fetch --unshallow, or fetch-depth: 0 in a workflow)`,
      );
  }
}

function firstFolderOf(path: string): string {
  return path.split("/", 1)[0] ?? "";
}

function filesBelow(slug: string, files: readonly CommittedFile[]): CommittedFile[] {
  return files.filter(({ path }) => path.startsWith(`${slug}/`));
}

function siteOf(files: readonly CommittedFile[]): CommittedFile[] {
  return files.filter(({ path }) => path === "site.yml");
}

function withoutShared(files: readonly CommittedFile[]): CommittedFile[] {
  return files.filter(({ path }) => path !== "site.yml" && path !== "people.yml");
}
