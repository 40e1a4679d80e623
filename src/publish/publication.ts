import { mkdirSync, statSync, utimesSync } from "node:fs";
import {
  type OutputDigests,
  removedPaths,
  withUnknownDigests,
  writeManifest,
} from "../ledger/file-format.ts";
import {
  isPage,
  manifestDigest,
  type OutputFile,
  type PreviousOutputs,
  type PublishedAt,
  publishedBefore,
} from "../ledger/outputs.ts";
import { resolvePath } from "../ledger/protected-folders.ts";
import type { Output } from "../model/output.ts";
import { commit, recover } from "./commit.ts";
import { isArchive } from "./conflicts.ts";
import { type DraftFile, writeDrafts } from "./draft-files.ts";
import { explainError } from "./errors.ts";
import { closeJournal, isInterrupted, type PendingCommit, writeJournal } from "./journal.ts";
import { findOlderFiles } from "./leftovers.ts";
import { acquireLock, type LockOptions } from "./lock.ts";
import { removeStaleStages } from "./stage.ts";
import { type StagedPart, Staging } from "./stage-files.ts";
import { StageFolders } from "./stage-folders.ts";
import { NOTHING_CHANGED, openStaging, type StageLocation, type Stager } from "./staging.ts";
import { openStateFolder, type StateFiles, stateFiles } from "./state-folder.ts";
import type { PublishCounts, PublishTarget } from "./target.ts";

export interface PublishSettings extends LockOptions {
  /** Whether files that asrun didn't write may be replaced by outputs. */
  readonly overwrite?: boolean;
  /** What else can be done where such files are in the way, as the end of a sentence. */
  readonly otherwise?: string;
}

const PARTLY_PUBLISHED = "part of it is in place, and the next build goes on from there";

/** The only one that publishes into an output folder, for as long as it lasts. */
export class Publication implements PublishTarget {
  /** The output folder, with links followed. */
  readonly out: string;
  /** When it was opened, by the clock of the file system, in ms. */
  readonly begun: number;
  private readonly memory: StateFiles;
  private readonly mayReplace: boolean;
  private readonly otherwise: string | undefined;
  private readonly unlock: () => void;
  private readonly stages: StageFolders;
  private before: PreviousOutputs | undefined;

  private constructor(out: string, memory: StateFiles, settings: PublishSettings, unlock: () => void) {
    this.out = out;
    // The lock has just been made.
    this.begun = statSync(memory.folder).mtimeMs;
    this.memory = memory;
    this.mayReplace = settings.overwrite ?? false;
    this.otherwise = settings.otherwise;
    this.unlock = unlock;
    this.stages = new StageFolders(out, memory.folder);
  }

  static async open(name: string, stateName: string, settings: PublishSettings): Promise<Publication> {
    const { tell } = settings;
    const [out, state] = [resolvePath(name), resolvePath(stateName)];
    try {
      const folder = openStateFolder(state);
      if (folder !== state) tell?.(`${state} can't be written; what is published is noted in ${folder}`);
      const unlock = await acquireLock(folder, settings);
      return new Publication(out, stateFiles(out, state, folder), settings, unlock).begin();
    } catch (error) {
      throw explainError(error, out, NOTHING_CHANGED);
    }
  }

  /** A folder for what makes the next build shorter. Nobody else is at work there. */
  get recordsFolder(): string {
    return this.memory.records;
  }

  /** A folder to make files in that will be published: from there they are moved, not copied. */
  scratchFolder(): string {
    try {
      return this.stages.workshop;
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  /** When it was published last, and how long the manifest of that is, in bytes. */
  get last(): { readonly at: PublishedAt; readonly size: number } | undefined {
    const stats = statSync(this.memory.manifest, { throwIfNoEntry: false });
    return stats && { at: { mtimeMs: stats.mtimeMs, ctimeMs: stats.ctimeMs }, size: stats.size };
  }

  /** What was published last, when that is known; a manifest with a digest that is vouched for is not read yet. */
  published(vouched?: string): PreviousOutputs | undefined {
    this.before ??= publishedBefore(this.out, this.memory.manifest, vouched);
    return this.before;
  }

  /** Where parts of the archive may be prepared, by this thread or by others. */
  staging(): StageLocation {
    try {
      return { out: this.out, stage: this.stages.main, manifest: this.memory.manifest };
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  /** What prepares parts in this thread. */
  stager(): Stager {
    return openStaging(this.staging(), this.published());
  }

  /** Makes outputs that may still be changed. */
  proofs(outputs: Iterable<Output>): readonly DraftFile[] {
    return writeDrafts(outputs, this.staging());
  }

  /** Forgets whatever has been prepared. */
  discardStage(): void {
    this.stages.startOver();
  }

  /** Leaves an archive as it was published, when all of it is kept. Counts of files. */
  keepAll(counts: Pick<PublishCounts, "total" | "pages">): PublishCounts {
    const manifest = this.published()?.digest ?? "";
    this.noteIntact();
    const paths = () => this.published()?.manifest.keys() ?? [];
    return { ...counts, added: 0, changed: 0, removed: 0, unknown: [], sizes: new Map(), manifest, paths };
  }

  /** Publishes outputs, with parts that have been prepared, and keeps files as they were published before. */
  publish(
    outputs: Iterable<Output>,
    kept: Iterable<OutputFile> = [],
    parts: readonly StagedPart[] = [],
  ): PublishCounts {
    const { before, unknown, after, added, changed, first, sizes } = this.prepare(outputs, kept, parts);
    const gone = removedPaths(before, after);
    const removed = gone.length;
    if (added + changed + removed + first.length > 0)
      this.commit({ stage: this.stages.main, first, gone, after }, before);
    else if ([...after].some(([path, digest]) => before.get(path) !== digest)) this.remember(after);
    else this.noteIntact();
    const pages = [...after.keys()].filter(isPage).length;
    const { manifest: path } = this.memory;
    return {
      total: after.size,
      pages,
      added,
      changed,
      removed,
      unknown,
      sizes,
      paths: () => after.keys(),
      // Read only where it is asked for: of a large archive it is large.
      get manifest() {
        return manifestDigest(path);
      },
    };
  }

  close(): void {
    this.stages.close(isInterrupted(this.memory));
    this.unlock();
  }

  private begin(): Publication {
    try {
      recover(this.out, this.memory);
      removeStaleStages(this.out, this.memory.folder);
      return this;
    } catch (error) {
      this.unlock();
      throw explainError(error, this.out, PARTLY_PUBLISHED);
    }
  }

  private prepare(outputs: Iterable<Output>, kept: Iterable<OutputFile>, parts: readonly StagedPart[]) {
    const known: OutputDigests = this.published()?.manifest ?? new Map();
    try {
      mkdirSync(this.out, { recursive: true });
      const preparation = new Staging(
        this.out,
        () => this.stages.main,
        known,
        this.published()?.isIntact ?? (() => false),
      );
      for (const part of parts) preparation.take(part);
      for (const output of outputs) preparation.add(output);
      for (const [path] of kept) preparation.keep(path);
      const { after, added, changed, sizes } = preparation;
      // Without a manifest, an archive by asrun is taken for the one that this build follows.
      const isFollowed = this.published() === undefined && isArchive(this.out);
      const { own, unknown } = findOlderFiles(this.out, after, this.published()?.manifest);
      const before = own.length === 0 ? known : withUnknownDigests(own, known);
      const first = preparation.first(this.mayReplace || isFollowed, before, this.otherwise);
      return { before, unknown, after, added, changed, first, sizes };
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  /** `before` is what asrun has published until now, as far as that is known. */
  private commit(ready: PendingCommit, before: OutputDigests): void {
    try {
      // Whoever goes on from here must know of it too.
      if (before.size > (this.published()?.manifest.size ?? 0)) writeManifest(this.memory.manifest, before);
      writeJournal(ready, this.memory);
    } catch (error) {
      closeJournal(this.memory);
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
    try {
      commit(ready, this.out, this.memory);
    } catch (error) {
      throw explainError(error, this.out, PARTLY_PUBLISHED);
    }
  }

  /** What had to be read need not be read by the next build. */
  private noteIntact(): void {
    if (!this.published()?.hasRead) return;
    const { atimeMs, mtimeMs } = statSync(this.memory.manifest);
    // No earlier than it was: the parts of a microsecond are lost.
    utimesSync(this.memory.manifest, atimeMs / 1000, mtimeMs / 1000 + 1e-6);
  }

  private remember(after: OutputDigests): void {
    try {
      writeManifest(this.memory.manifest, after);
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }
}
