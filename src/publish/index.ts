import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Output } from "../model/output.ts";
import { digestOf, hasBytes } from "./bytes.ts";
import { type Manifest, manifestPath, printManifest, readManifest } from "./manifest.ts";

/** What was done. Counts of files. */
export interface Published {
  readonly total: number;
  /** Those of them that a reader opens. */
  readonly pages: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The disk could not take the archive: full, read-only, forbidden. The old archive is intact. */
export class PublishingError extends Error {
  override readonly name = "PublishingError";
}

interface Staged {
  readonly path: string;
  readonly from: string;
  readonly isNew: boolean;
}

/**
 * Publishes an archive into `out`. Everything is staged first; then new files come into their places, then changed
 * ones, then what was published last time and is no more is deleted. Each file is whole at any moment. Files that
 * asrun never wrote are left alone. `state` is the folder for what asrun remembers.
 */
export function publish(outputs: Iterable<Output>, out: string, state: string): Published {
  const stage = openStage(out, state);
  try {
    return new Publication(out, state, stage).run(outputs);
  } catch (error) {
    throw translated(error, out);
  } finally {
    closeStage(stage);
  }
}

/**
 * Makes the output folder, and a staging folder for it: on the output's own file system, since only there is a rename
 * one step.
 */
export function openStage(out: string, state: string): string {
  try {
    mkdirSync(out, { recursive: true });
    mkdirSync(state, { recursive: true });
    const isSameDevice = statSync(out).dev === statSync(state).dev;
    return mkdtempSync(join(isSameDevice ? state : out, ".stage-"));
  } catch (error) {
    throw translated(error, out);
  }
}

export function closeStage(stage: string): void {
  rmSync(stage, { recursive: true, force: true });
}

class Publication {
  private readonly out: string;
  private readonly state: string;
  private readonly stage: string;
  private readonly staged: Staged[] = [];
  private readonly published = new Map<string, string>();

  constructor(out: string, state: string, stage: string) {
    this.out = out;
    this.state = state;
    this.stage = stage;
  }

  run(outputs: Iterable<Output>): Published {
    for (const output of outputs) this.prepare(output);
    const path = manifestPath(this.state, this.out);
    const vanished = [...readManifest(path).keys()].filter((old) => !this.published.has(old));
    const added = this.staged.filter(({ isNew }) => isNew);
    const changed = this.staged.filter(({ isNew }) => !isNew);
    for (const file of [...added, ...changed]) this.place(file);
    const removed = vanished.filter((old) => this.remove(old));
    this.remember(path, this.published);
    const pages = [...this.published.keys()].filter((name) => name.endsWith(".html")).length;
    return {
      total: this.published.size,
      pages,
      added: added.length,
      changed: changed.length,
      removed: removed.length,
    };
  }

  private prepare({ path, contents }: Output): void {
    if (this.published.has(path)) throw new TypeError(`two outputs at ${path}`);
    this.published.set(path, digestOf(contents));
    const target = join(this.out, path);
    if (hasBytes(target, contents)) return;
    let from = join(this.stage, String(this.staged.length));
    if (typeof contents === "string") writeFileSync(from, contents);
    else if (contents.isStaged) from = contents.file;
    else copyFileSync(contents.file, from);
    this.staged.push({ path, from, isNew: !existsSync(target) });
  }

  private place({ path, from }: Staged): void {
    const target = join(this.out, path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(from, target);
  }

  private remove(path: string): boolean {
    const target = join(this.out, path);
    if (!existsSync(target)) return false;
    unlinkSync(target);
    for (
      let folder = dirname(path);
      folder !== "." && isEmpty(join(this.out, folder));
      folder = dirname(folder)
    ) {
      rmdirSync(join(this.out, folder));
    }
    return true;
  }

  private remember(path: string, manifest: Manifest): void {
    const next = join(this.stage, "manifest");
    writeFileSync(next, printManifest(manifest));
    if (statSync(this.stage).dev === statSync(this.state).dev) renameSync(next, path);
    else copyFileSync(next, path);
  }
}

function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length === 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EFBIG: "the disk takes no more",
  EDQUOT: "the disk quota is used up",
  EROFS: "the disk is read-only",
  EACCES: "no permission to write there",
  EPERM: "no permission to write there",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
  EISDIR: "a folder stands where a file is needed",
};

function translated(error: unknown, out: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  return reason === undefined
    ? error
    : new PublishingError(`can't publish into ${out}: ${reason}; nothing of it was deleted`);
}
