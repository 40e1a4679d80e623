import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type OutputDigests, removedPaths } from "../ledger/file-format.ts";
import { sha256 } from "../ledger/hash.ts";
import { isPage, type OutputFile, type PreviousOutputs } from "../ledger/outputs.ts";
import type { Output } from "../model/output.ts";
import { moveIntoPlace } from "./commit.ts";
import { type DraftFile, writeDrafts } from "./draft-files.ts";
import { explainError } from "./errors.ts";
import { type StagedPart, Staging } from "./stage-files.ts";
import { StageFolders } from "./stage-folders.ts";
import { NOTHING_CHANGED, type StageLocation, type Stager } from "./staging.ts";
import type { PublishCounts, PublishTarget } from "./target.ts";
import { encodeOutput } from "./write-output.ts";

/** Files are checked in groups of this size, so that requests are answered in between. */
const FILES_PER_CHECK = 100;

/**
 * An archive that is shown while it is being written, in a folder that is empty at first and that no other process
 * writes. What was published is known from memory: nothing is journalled, recorded or synced.
 */
export class PreviewFolder implements PublishTarget {
  readonly out: string;
  private readonly state: string;
  private readonly stages: StageFolders;
  private manifest: OutputDigests = new Map();
  /** Files that are no longer as they were published. */
  private readonly touched = new Set<string>();
  /** Whether what should be there is known; it is not after a failure. */
  private isKnown = false;
  private count = 0;
  /** When it was published last, by the clock of the file system, in ms. */
  private shownAt = 0;
  /** The last publication that was checked. */
  private checked = 0;

  /** `state` is a folder to prepare files in. */
  constructor(out: string, state: string) {
    this.out = out;
    this.state = state;
    this.stages = new StageFolders(out, state);
    for (const folder of [out, state]) rmSync(folder, { recursive: true, force: true });
  }

  /** The time by the clock of the file system, in ms. */
  get begun(): number {
    const path = join(this.state, "clock");
    mkdirSync(this.state, { recursive: true });
    writeFileSync(path, ".");
    return statSync(path).mtimeMs;
  }

  published(): PreviousOutputs | undefined {
    const { manifest, touched } = this;
    if (!this.isKnown) return undefined;
    return { manifest, digest: String(this.count), isIntact: ([path]) => !touched.has(path), hasRead: false };
  }

  staging(): StageLocation {
    mkdirSync(this.state, { recursive: true });
    return { out: this.out, stage: this.stages.main, manifest: "" };
  }

  stager(): Stager {
    return {
      isIntact: ([path]) => this.isKnown && !this.touched.has(path),
      prepare: (outputs, kept) => {
        const part = this.preparation();
        try {
          this.add(part, outputs, kept);
        } catch (error) {
          throw explainError(error, this.out, NOTHING_CHANGED);
        }
        return part.prepared();
      },
    };
  }

  proofs(outputs: Iterable<Output>): readonly DraftFile[] {
    return writeDrafts(outputs, this.staging());
  }

  discardStage(): void {
    this.stages.startOver();
  }

  keepAll(counts: Pick<PublishCounts, "total" | "pages">): PublishCounts {
    return {
      ...counts,
      added: 0,
      changed: 0,
      removed: 0,
      unknown: [],
      sizes: new Map(),
      paths: () => this.manifest.keys(),
      manifest: String(this.count),
    };
  }

  publish(
    outputs: Iterable<Output>,
    kept: Iterable<OutputFile> = [],
    parts: readonly StagedPart[] = [],
  ): PublishCounts {
    const before = this.manifest;
    let after = before;
    try {
      const all = this.preparation();
      for (const part of parts) all.take(part);
      this.add(all, outputs, kept);
      after = all.after;
      const first = all.first(true);
      const gone = removedPaths(before, after);
      this.isKnown = false;
      moveIntoPlace({ stage: this.staging().stage, first, gone }, this.out);
      this.manifest = after;
      for (const path of all.sizes.keys()) this.touched.delete(path);
      this.isKnown = true;
      this.count += 1;
      this.shownAt = this.begun;
      const pages = [...after.keys()].filter(isPage).length;
      const { added, changed, sizes } = all;
      const counts = { total: after.size, pages, added, changed, removed: gone.length, unknown: [] };
      return { ...counts, sizes, paths: () => after.keys(), manifest: String(this.count) };
    } catch (error) {
      // Whatever was on its way may be there.
      if (!this.isKnown) this.manifest = new Map([...before, ...after]);
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
    const { count, shownAt } = this;
    if (this.checked === count) return;
    let looked = 0;
    for (const path of this.manifest.keys()) {
      const stats = lstatSync(join(this.out, path), { throwIfNoEntry: false });
      if (!stats?.isFile() || Math.max(stats.mtimeMs, stats.ctimeMs) > shownAt) this.touched.add(path);
      looked += 1;
      if (looked % FILES_PER_CHECK === 0) await setImmediate();
      if (this.count !== count) return;
    }
    this.checked = count;
  }

  private preparation(): Staging {
    return new Staging(
      this.out,
      () => this.staging().stage,
      this.manifest,
      () => false,
    );
  }

  /** Adds outputs and kept files. What is there already is not read. */
  private add(part: Staging, outputs: Iterable<Output>, kept: Iterable<OutputFile>): void {
    for (const output of outputs) {
      if (this.isThere(output)) part.keep(output.path);
      else part.add(output);
    }
    for (const [path] of kept) part.keep(path);
  }

  private isThere({ path, contents }: Output): boolean {
    const known = this.manifest.get(path);
    if (!this.isKnown || known === undefined || this.touched.has(path)) return false;
    return (typeof contents === "string" ? sha256(encodeOutput(contents)) : contents.digest) === known;
  }
}
