import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileSystemTime } from "../ledger/clock.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isPage, type OutputRow, type OutputRows, removedPaths } from "../ledger/output-row.ts";
import { moveIntoPlace } from "./commit.ts";
import { explainError } from "./errors.ts";
import { Staging } from "./stage-files.ts";
import { StageFolders } from "./stage-folders.ts";
import type { StageLocation } from "./staging.ts";
import { countKept, type PublishCounts, type PublishedContent, type PublishTarget } from "./target.ts";

/** Files are checked in groups of this size, so that requests are answered in between. */
const FILES_PER_CHECK = 100;

/**
 * An archive that is shown while it is being written, in a folder that is empty at first and that no other process
 * writes. Its ledger is in memory: nothing is journalled, recorded or synced.
 */
export class PreviewFolder<Parts extends object> implements PublishTarget<Parts> {
  readonly out: string;
  readonly isShared = false;
  /** Absent after a failure: then the contents of the folder are unknown. */
  ledger: Ledger<Parts> | undefined;
  private readonly state: string;
  private readonly stages: StageFolders;
  /** The files that may be in the folder. */
  private rows: OutputRows = new Map();
  /** Files that another process has changed or deleted. */
  private readonly touched = new Set<string>();
  /** The last publication that was checked. */
  private checked: OutputRows | undefined;

  /** `state` is a folder to prepare files in. */
  constructor(out: string, state: string) {
    this.out = out;
    this.state = state;
    this.stages = new StageFolders(out, state);
    for (const folder of [out, state]) rmSync(folder, { recursive: true, force: true });
  }

  get begun(): number {
    mkdirSync(this.state, { recursive: true });
    return fileSystemTime(this.state);
  }

  /** Files are looked at between builds, not while someone waits for one. */
  readonly findIntact = (row: OutputRow) => (this.touched.has(row[0]) ? undefined : row);

  staging(): StageLocation {
    mkdirSync(this.state, { recursive: true });
    return { out: this.out, stage: this.stages.main };
  }

  discardStage(): void {
    this.stages.startOver();
  }

  keepAll(next: Ledger<Parts>): PublishCounts {
    this.ledger = next;
    return countKept(next);
  }

  publish(content: PublishedContent, describe: (rows: OutputRows) => Ledger<Parts>): PublishCounts {
    const { outputs, kept = [], parts = [], hasSameKey = false } = content;
    const before = this.rows;
    let after = before;
    try {
      const { findIntact } = this;
      const rows: OutputRows = this.ledger ? before : new Map();
      const staging = new Staging(this.out, () => this.staging().stage, { rows, findIntact, hasSameKey });
      for (const part of parts) staging.take(part);
      for (const output of outputs) staging.add(output);
      for (const row of kept) staging.keep(row);
      after = staging.rows;
      const next = describe(after);
      const [first, gone] = [staging.first(true), removedPaths(before, after)];
      this.ledger = undefined;
      moveIntoPlace({ stage: this.staging().stage, first, gone }, this.out);
      for (const [path, row] of after) if (before.get(path) !== row) this.touched.delete(path);
      [this.ledger, this.rows] = [next, after];
      const pages = [...after.keys()].filter(isPage).length;
      const { added, changed } = staging;
      const paths = () => this.rows.keys();
      return { total: after.size, pages, added, changed, removed: gone.length, unknown: [], paths };
    } catch (error) {
      // Whatever was on its way may be there.
      if (!this.ledger) this.rows = new Map([...before, ...after]);
      throw explainError(error, this.out, "the archive that is shown may be incomplete");
    } finally {
      this.discardStage();
    }
  }

  /**
   * Checks, some files at a time and once after each publication, which ones another process has changed or deleted: the
   * next publication restores them.
   */
  async look(): Promise<void> {
    const { rows } = this;
    if (this.checked === rows) return;
    let looked = 0;
    for (const [path, size, mtime] of rows.values()) {
      const stats = lstatSync(join(this.out, path), { throwIfNoEntry: false });
      if (!stats?.isFile() || stats.size !== size || stats.mtimeMs !== mtime) this.touched.add(path);
      looked += 1;
      if (looked % FILES_PER_CHECK === 0) await setImmediate();
      if (this.rows !== rows) return;
    }
    this.checked = rows;
  }
}
