import { lstatSync, mkdirSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputDigests } from "../ledger/file-format.ts";
import { sha256 } from "../ledger/hash.ts";
import type { PreviousOutputs } from "../ledger/outputs.ts";
import { errorCode } from "../model/file-errors.ts";
import type { Output } from "../model/output.ts";
import { clearFolder, conflictError } from "./conflicts.ts";
import { copyVerified } from "./copy.ts";
import { duplicateOutputError } from "./errors.ts";
import { asStagedFile, byteLength, type EncodedOutput, encodeOutput, hasSameHash } from "./write-output.ts";

/** What is ready to be put in place. Plain data: threads can tell each other. */
export interface StagedPart {
  /** What will be published: the digest of each file by its path. */
  readonly after: ReadonlyMap<string, string>;
  /** Of each output, in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly added: number;
  readonly changed: number;
  /** Files where a folder is needed, folders where a file is needed, files of others where one of ours is needed. */
  readonly filesInTheWay: readonly string[];
  readonly foldersInTheWay: readonly string[];
  readonly strangers: readonly string[];
}

/** Makes an archive in a staging folder, beside what is published: only what differs is written. */
export class Staging {
  readonly after = new Map<string, string>();
  readonly sizes = new Map<string, number>();
  added = 0;
  changed = 0;
  private readonly out: string;
  private readonly openStage: () => string;
  private readonly before: OutputDigests;
  private readonly isIntact: PreviousOutputs["isIntact"];
  /** Folders of the output by whether they are there; folders of the stage that are. */
  private readonly folders = new Map<string, boolean>([[".", true]]);
  private readonly made = new Set<string>();
  private readonly filesInTheWay: string[] = [];
  private readonly foldersInTheWay: string[] = [];
  private readonly strangers: string[] = [];

  constructor(
    out: string,
    openStage: () => string,
    before: OutputDigests,
    isIntact: PreviousOutputs["isIntact"],
  ) {
    this.out = out;
    this.openStage = openStage;
    this.before = before;
    this.isIntact = isIntact;
  }

  add({ path, contents }: Output): void {
    // What is staged already is not from us.
    if (this.after.has(path) && asStagedFile(contents)) throw duplicateOutputError(path);
    this.refuseSecond(path);
    const target = join(this.out, path);
    const stats = this.hasFolder(dirname(path)) ? statOrUndefined(target) : undefined;
    const bytes = encodeOutput(contents);
    const size = byteLength(bytes);
    const digest = stats?.isFile() && stats.size === size ? this.same(path, size, bytes) : undefined;
    const staged = asStagedFile(bytes);
    // What is published already must not be put in place again.
    if (staged && digest !== undefined) rmSync(staged.file, { force: true });
    this.after.set(path, digest ?? this.write(path, stats, bytes));
    this.sizes.set(path, size ?? 0);
  }

  prepared(): StagedPart {
    const { after, sizes, added, changed, filesInTheWay, foldersInTheWay, strangers } = this;
    return { after, sizes, added, changed, filesInTheWay, foldersInTheWay, strangers };
  }

  /** Takes over what has been made elsewhere in the same staging folder. */
  take(part: StagedPart): void {
    for (const [path, digest] of part.after) {
      this.refuseSecond(path);
      this.after.set(path, digest);
    }
    for (const [path, size] of part.sizes) this.sizes.set(path, size);
    this.added += part.added;
    this.changed += part.changed;
    this.filesInTheWay.push(...part.filesInTheWay);
    this.foldersInTheWay.push(...part.foldersInTheWay);
    this.strangers.push(...part.strangers);
  }

  private refuseSecond(path: string): void {
    if (this.after.has(path)) throw new TypeError(`two outputs at ${path}`);
  }

  /** The digest of what is published at a path, if that is the same; where both are known, nothing is read. */
  private same(path: string, size: number, written: EncodedOutput): string | undefined {
    const known = written instanceof Uint8Array ? undefined : written.digest;
    const isKnown = known !== undefined && known === this.before.get(path) && this.isIntact([path, size]);
    const target = join(this.out, path);
    if (isKnown || known === undefined) return isKnown ? known : hasSameHash(target, written);
    return sha256({ file: target }) === known ? known : undefined;
  }

  /** Keeps a file as it was published before. */
  keep(path: string): void {
    const digest = this.before.get(path);
    if (digest === undefined) throw new TypeError(`${path} was never published`);
    const { size } = this.after;
    this.after.set(path, digest);
    if (this.after.size === size) throw duplicateOutputError(path);
  }

  /**
   * What must go first to make room. Files of others stop the publishing, unless they may be replaced. `before` is what is
   * asrun's own.
   */
  first(
    mayReplace: boolean,
    before: OutputDigests = this.before,
    otherwise = "or build with --overwrite",
  ): readonly string[] {
    const strangers = [...this.strangers, ...this.filesInTheWay.filter((path) => !before.has(path))];
    if (strangers.length > 0 && !mayReplace) throw conflictError(this.out, strangers, otherwise);
    return [
      // Several parts may need the same folder.
      ...new Set(this.filesInTheWay),
      ...this.foldersInTheWay.flatMap((folder) => clearFolder(this.out, folder, before)),
    ];
  }

  private write(path: string, stats: Stats | undefined, written: EncodedOutput): string {
    const isFolder = stats?.isDirectory() === true;
    if (isFolder) this.foldersInTheWay.push(path);
    else if (stats && !this.before.has(path)) this.strangers.push(path);
    if (stats) this.changed += 1;
    else this.added += 1;
    const target = join(this.openStage(), stats && !isFolder ? "changed" : "new", path);
    return this.put(written, target);
  }

  /** Returns the digest of what was put there. */
  private put(written: EncodedOutput, target: string): string {
    const staged = asStagedFile(written);
    // A proof lies where it is put in place from.
    if (staged?.file !== target) this.makeFolder(dirname(target));
    if (staged) {
      if (staged.file !== target) renameSync(staged.file, target);
      return staged.digest ?? sha256({ file: target });
    }
    if (!(written instanceof Uint8Array)) return copyVerified(written, target);
    writeFileSync(target, written);
    return sha256(written);
  }

  /** Makes a folder of the stage, and those around it. */
  private makeFolder(folder: string): void {
    if (this.made.has(folder)) return;
    const [stage, around] = [this.openStage(), dirname(folder)];
    if (folder !== stage && around !== folder) this.makeFolder(around);
    try {
      mkdirSync(folder, { recursive: folder === stage });
    } catch (error) {
      // Another part may have made it already.
      if (errorCode(error) !== "EEXIST" || !statOrUndefined(folder)?.isDirectory()) throw error;
    }
    this.made.add(folder);
  }

  /** Whether the output has this folder. A file or a link in its place is noted. */
  private hasFolder(folder: string): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const path = join(this.out, folder);
    const stats = this.hasFolder(dirname(folder)) ? statOrUndefined(path) : undefined;
    const isFolder = stats?.isDirectory();
    if (stats && !isFolder) this.filesInTheWay.push(folder);
    this.folders.set(folder, isFolder === true);
    return isFolder === true;
  }
}

function statOrUndefined(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
