import { type ReadSettings, read } from "../../build/read-archive.ts";
import { collect } from "../../collect/index.ts";
import { type OlderCommit, pastFolder } from "../../collect/older-content.ts";
import type { CommittedFile } from "../../collect/past-folder.ts";
import type { Archive } from "../../model/content.ts";
import { collectProblems } from "../../model/problem-list.ts";

export interface OlderArchiveReading {
  /** Absent where no version is without errors. */
  readonly archive?: Archive;
  /** What was compared, where it is not simply what was asked for: a sentence each. */
  readonly notes: readonly string[];
}

export interface CommitReading {
  readonly archive?: Archive;
  /** The paths of files and folders with an error, relative to the content folder. */
  readonly wrong: ReadonlySet<string>;
}

/** Reads files of commits as the content of one. */
export class CommitReader {
  private readonly older: OlderCommit;
  private readonly settings: ReadSettings;

  constructor(older: OlderCommit, settings: ReadSettings) {
    this.older = older;
    this.settings = settings;
  }

  read(files: readonly CommittedFile[]): CommitReading {
    const { repository, ref } = this.older;
    const root = `${ref}:${repository.prefix.replace(/\/$/, "")}`;
    const { files: found, archive } = read(collect(pastFolder(repository, root, files)), this.settings);
    const errors = collectProblems(found).filter(({ severity }) => severity === "error");
    const wrong = new Set(errors.map(({ path }) => path.slice(root.length + 1)));
    return archive ? { archive, wrong } : { wrong };
  }
}
