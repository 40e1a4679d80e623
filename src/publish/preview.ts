import { lstatSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Output } from "../model/output.ts";
import { digestOf, encoded } from "./bytes.ts";
import { putInPlace } from "./commit.ts";
import { translated } from "./errors.ts";
import { goneFrom, type Manifest } from "./manifest.ts";
import { Preparation } from "./preparation.ts";
import type { PublishedFiles } from "./publication.ts";
import type { KeptFile, PublishedBefore } from "./published-before.ts";
import { closeStage, openStage } from "./stage.ts";

/** So many files are looked at in one go. */
const GLANCE = 100;

/**
 * An archive that is shown while it is being written, in a folder that is empty at first and nobody else's. What was
 * published is known from memory: no other process goes on from there, so nothing is journalled, noted or synced.
 */
export class Preview {
  readonly out: string;
  private readonly state: string;
  private manifest: Manifest = new Map();
  /** Files that are no longer as they were published. */
  private readonly touched = new Set<string>();
  /** Whether what should be there is known; it is not after a failure. */
  private isKnown = false;
  private count = 0;
  /** When it was published last, by the clock of the file system, in ms. */
  private shownAt = 0;
  /** The last publication that was looked at. */
  private lookedAt = 0;

  /** `state` is a folder to prepare files in. */
  constructor(out: string, state: string) {
    this.out = out;
    this.state = state;
    this.remove();
  }

  /** Removes the archive and what was prepared for it. */
  remove(): void {
    for (const folder of [this.out, this.state]) rmSync(folder, { recursive: true, force: true });
  }

  /** The time by the clock of the file system, in ms. */
  clock(): number {
    const path = join(this.state, "clock");
    mkdirSync(this.state, { recursive: true });
    writeFileSync(path, ".");
    return statSync(path).mtimeMs;
  }

  published(): PublishedBefore | undefined {
    const { manifest, touched } = this;
    if (!this.isKnown) return undefined;
    return { manifest, digest: String(this.count), isIntact: ([path]) => !touched.has(path), hasRead: false };
  }

  publish(outputs: Iterable<Output>, kept: Iterable<KeptFile>): PublishedFiles {
    const before = this.manifest;
    let after = before;
    let stage: string | undefined;
    const open = () => {
      stage ??= openStage(this.out, this.state);
      return stage;
    };
    try {
      const preparation = new Preparation(this.out, open, before, () => false);
      const made = this.prepare(preparation, outputs, kept);
      after = preparation.after;
      const first = preparation.first(true);
      this.isKnown = false;
      putInPlace({ stage: open(), first, gone: goneFrom(before, after) }, this.out);
      this.manifest = after;
      for (const path of made) this.touched.delete(path);
      this.isKnown = true;
      this.count += 1;
      this.shownAt = this.clock();
      return { sizes: preparation.sizes, manifest: String(this.count) };
    } catch (error) {
      // Whatever was on its way may be there.
      if (!this.isKnown) this.manifest = new Map([...before, ...after]);
      throw translated(error, this.out, "the archive that is shown may be incomplete");
    } finally {
      if (stage !== undefined) closeStage(stage);
    }
  }

  /**
   * Looks, a few files at a time and once after each publication, what somebody else has changed or deleted: the next
   * one puts it right.
   */
  async look(): Promise<void> {
    const { count, shownAt } = this;
    if (this.lookedAt === count) return;
    let looked = 0;
    for (const path of this.manifest.keys()) {
      const stats = lstatSync(join(this.out, path), { throwIfNoEntry: false });
      if (!stats?.isFile() || Math.max(stats.mtimeMs, stats.ctimeMs) > shownAt) this.touched.add(path);
      looked += 1;
      if (looked % GLANCE === 0) await setImmediate();
      if (this.count !== count) return;
    }
    this.lookedAt = count;
  }

  /** Returns the paths of the outputs. What is there already need not be read. */
  private prepare(preparation: Preparation, outputs: Iterable<Output>, kept: Iterable<KeptFile>) {
    const made: string[] = [];
    for (const output of outputs) {
      if (this.isThere(output)) preparation.keep(output.path);
      else preparation.add(output);
      made.push(output.path);
    }
    for (const [path] of kept) preparation.keep(path);
    return made;
  }

  private isThere({ path, contents }: Output): boolean {
    const known = this.manifest.get(path);
    if (!this.isKnown || known === undefined || this.touched.has(path)) return false;
    return (typeof contents === "string" ? digestOf(encoded(contents)) : contents.digest) === known;
  }
}
