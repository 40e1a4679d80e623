import { mkdirSync, statSync } from "node:fs";
import { fileSystemTime } from "../ledger/clock.ts";
import { writeLedger } from "../ledger/file-format.ts";
import { bareLedger, type Ledger, outputsOf } from "../ledger/ledger.ts";
import { isPage, type OutputRows, removedPaths, rowsByPath, unknownRow } from "../ledger/output-row.ts";
import { type FindIntact, intactFilesIn } from "../ledger/outputs.ts";
import { resolvePath } from "../ledger/protected-folders.ts";
import { withReliableTime } from "../ledger/settled.ts";
import { commit, recover } from "./commit.ts";
import { isArchive } from "./conflicts.ts";
import { explainError } from "./errors.ts";
import { closeJournal, isInterrupted, type PendingCommit, writeJournal } from "./journal.ts";
import { findOlderFiles } from "./leftovers.ts";
import { acquireLock, type LockOptions } from "./lock.ts";
import { readLastLedger, removeOldRecords } from "./published-ledger.ts";
import { removeStaleStages } from "./stage.ts";
import { Staging } from "./stage-files.ts";
import { StageFolders } from "./stage-folders.ts";
import { NOTHING_CHANGED, type StageLocation } from "./staging.ts";
import { openStateFolder, type StateFiles, stateFiles } from "./state-folder.ts";
import { countKept, type PublishCounts, type PublishedContent, type PublishTarget } from "./target.ts";

export interface PublishSettings extends LockOptions {
  /** Whether files that asrun didn't write may be replaced by outputs. */
  readonly overwrite?: boolean;
  /** What else can be done where such files are in the way, as the end of a sentence. */
  readonly otherwise?: string;
}

const PARTLY_PUBLISHED = "part of it is in place, and the next build goes on from there";

const DAMAGED = "the record of the last build can't be read: everything is rebuilt";

/** The only one that publishes into an output folder, for as long as it lasts. */
export class Publication<Parts extends object> implements PublishTarget<Parts> {
  readonly out: string;
  readonly begun: number;
  readonly isShared = true;
  readonly findIntact: FindIntact;
  private readonly memory: StateFiles;
  private readonly settings: PublishSettings;
  private readonly unlock: () => void;
  private readonly stages: StageFolders;
  private last: { readonly ledger: Ledger<Parts> | undefined } | undefined;

  private constructor(out: string, memory: StateFiles, settings: PublishSettings, unlock: () => void) {
    this.out = out;
    // The lock has just been made.
    this.begun = statSync(memory.folder).mtimeMs;
    this.findIntact = intactFilesIn(out, this.begun);
    this.memory = memory;
    this.settings = settings;
    this.unlock = unlock;
    this.stages = new StageFolders(out, memory.folder);
  }

  static async open<Parts extends object>(
    name: string,
    stateName: string,
    settings: PublishSettings,
  ): Promise<Publication<Parts>> {
    const [out, state] = [resolvePath(name), resolvePath(stateName)];
    try {
      const folder = openStateFolder(state);
      if (folder !== state)
        settings.tell?.(`${state} can't be written; what is published is noted in ${folder}`);
      const unlock = await acquireLock(folder, settings);
      return new Publication<Parts>(out, stateFiles(out, state, folder), settings, unlock).begin();
    } catch (error) {
      throw explainError(error, out, NOTHING_CHANGED);
    }
  }

  /** A folder to make files in that will be published: from there they are moved, not copied. */
  scratchFolder(): string {
    try {
      return this.stages.workshop;
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  get ledger(): Ledger<Parts> | undefined {
    const onDamage = () => this.settings.tell?.(DAMAGED);
    this.last ??= { ledger: readLastLedger(this.memory, onDamage) };
    return this.last.ledger;
  }

  staging(): StageLocation {
    try {
      return { out: this.out, stage: this.stages.main };
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  discardStage(): void {
    this.stages.startOver();
  }

  keepAll(next: Ledger<Parts>): PublishCounts {
    if (next !== this.ledger) this.record(next);
    return countKept(next);
  }

  publish(content: PublishedContent, describe: (rows: OutputRows) => Ledger<Parts>): PublishCounts {
    const { before, unknown, rows, added, changed, first } = this.prepare(content);
    const gone = removedPaths(before, rows);
    const next = describe(rows);
    if (added + changed + gone.length + first.length === 0) this.record(next);
    else this.commit({ stage: this.stages.main, first, gone }, before, next);
    const pages = [...rows.keys()].filter(isPage).length;
    const paths = () => rows.keys();
    return { total: rows.size, pages, added, changed, removed: gone.length, unknown, paths };
  }

  close(): void {
    this.stages.close(isInterrupted(this.memory));
    this.unlock();
  }

  private begin(): Publication<Parts> {
    try {
      recover(this.out, this.memory);
      removeStaleStages(this.out, this.memory.folder);
      return this;
    } catch (error) {
      this.unlock();
      throw explainError(error, this.out, PARTLY_PUBLISHED);
    }
  }

  private prepare({ outputs, kept = [], parts = [], hasSameKey = false }: PublishedContent) {
    const { ledger, findIntact } = this;
    const known = rowsByPath(ledger ? outputsOf(ledger) : []);
    try {
      mkdirSync(this.out, { recursive: true });
      const staging = new Staging(this.out, () => this.stages.main, { rows: known, findIntact, hasSameKey });
      for (const part of parts) staging.take(part);
      for (const output of outputs) staging.add(output);
      for (const row of kept) staging.keep(row);
      const { rows, added, changed } = staging;
      // Without a ledger, an archive by asrun is taken for the one that this build follows.
      const isFollowed = ledger === undefined && isArchive(this.out);
      const { own, unknown } = findOlderFiles(this.out, rows, ledger && known);
      const before = rowsByPath([...known.values(), ...own.map(unknownRow)]);
      const first = staging.first(
        this.settings.overwrite === true || isFollowed,
        before,
        this.settings.otherwise,
      );
      return { before, unknown, rows: this.settled(rows), added, changed, first };
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }

  /** Rows without times that files may still have after another change. */
  private settled(rows: OutputRows): OutputRows {
    const now = fileSystemTime(this.memory.folder);
    return rowsByPath(Array.from(rows.values(), (row) => withReliableTime(row, now)));
  }

  /** `before` is what asrun has published until now, as far as that is known. */
  private commit(ready: PendingCommit, before: OutputRows, next: Ledger<Parts>): void {
    const { memory, out } = this;
    try {
      // Whatever goes on from here must know of files that the ledger lacks.
      if (before.size > rowCount(this.ledger)) writeLedger(memory.ledger, bareLedger(before.values()));
      writeJournal(ready, next, memory);
    } catch (error) {
      closeJournal(memory);
      throw explainError(error, out, NOTHING_CHANGED);
    }
    try {
      commit(ready, out, memory);
    } catch (error) {
      throw explainError(error, out, PARTLY_PUBLISHED);
    }
  }

  /** Writes a ledger of files that are in place. */
  private record(next: Ledger<Parts>): void {
    try {
      writeLedger(this.memory.ledger, next);
      removeOldRecords(this.memory);
    } catch (error) {
      throw explainError(error, this.out, NOTHING_CHANGED);
    }
  }
}

function rowCount(ledger: Ledger | undefined): number {
  return ledger ? [...outputsOf(ledger)].length : 0;
}
