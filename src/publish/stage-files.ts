import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../ledger/hash.ts";
import type { OutputRow, OutputRows } from "../ledger/output-row.ts";
import { findSamePage, type PreviousOutputs } from "../ledger/outputs.ts";
import { errorCode } from "../model/file-errors.ts";
import type { Output } from "../model/output.ts";
import { clearFolder, conflictError } from "./conflicts.ts";
import { copyVerified } from "./copy.ts";
import { duplicateOutputError } from "./errors.ts";
import { asStagedFile, byteLength, type EncodedOutput, encodeOutput, hasSameHash } from "./write-output.ts";

/** What is ready to be put in place. Plain data: threads can send it to each other. */
export interface StagedPart {
  /** What will be published, by path. */
  readonly rows: OutputRows;
  readonly added: number;
  readonly changed: number;
  /** Files where a folder is needed, folders where a file is needed, other files where an output is needed. */
  readonly filesInTheWay: readonly string[];
  readonly foldersInTheWay: readonly string[];
  readonly strangers: readonly string[];
}

/** Makes an archive in a staging folder, beside what is published: only what differs is written. */
export class Staging {
  readonly rows = new Map<string, OutputRow>();
  added = 0;
  changed = 0;
  private readonly out: string;
  private readonly openStage: () => string;
  private readonly previous: PreviousOutputs;
  /** Folders of the output by whether they are there; folders of the stage that are. */
  private readonly folders = new Map<string, boolean>([[".", true]]);
  private readonly made = new Set<string>();
  private readonly filesInTheWay: string[] = [];
  private readonly foldersInTheWay: string[] = [];
  private readonly strangers: string[] = [];

  constructor(out: string, openStage: () => string, previous: PreviousOutputs) {
    this.out = out;
    this.openStage = openStage;
    this.previous = previous;
  }

  /** A page that would be the same as the published one is not rendered. */
  add(output: Output): void {
    const { path, fingerprint } = output;
    const same = this.rows.has(path) ? undefined : findSamePage(this.previous, output);
    if (same) {
      this.rows.set(path, same);
      return;
    }
    const bytes = encodeOutput(output.contents);
    // A duplicate that is staged already is a page of the site's own.
    if (this.rows.has(path) && asStagedFile(bytes)) throw duplicateOutputError(path);
    this.refuseSecond(path);
    const row = this.published(path, bytes) ?? this.write(path, bytes);
    this.rows.set(path, fingerprint === undefined ? row : [...row, fingerprint]);
  }

  prepared(): StagedPart {
    const { rows, added, changed, filesInTheWay, foldersInTheWay, strangers } = this;
    return { rows, added, changed, filesInTheWay, foldersInTheWay, strangers };
  }

  /** Takes over what has been made elsewhere in the same staging folder. */
  take(part: StagedPart): void {
    for (const [path, row] of part.rows) {
      this.refuseSecond(path);
      this.rows.set(path, row);
    }
    this.added += part.added;
    this.changed += part.changed;
    this.filesInTheWay.push(...part.filesInTheWay);
    this.foldersInTheWay.push(...part.foldersInTheWay);
    this.strangers.push(...part.strangers);
  }

  private refuseSecond(path: string): void {
    if (this.rows.has(path)) throw new TypeError(`two outputs at ${path}`);
  }

  /** Keeps a file as it was published before. */
  keep(row: OutputRow): void {
    const [path] = row;
    if (this.rows.has(path)) throw duplicateOutputError(path);
    this.rows.set(path, row);
  }

  /**
   * What must be removed first to make room. Files of others stop the publishing, unless they may be replaced. `before` is
   * what is asrun's own.
   */
  first(
    mayReplace: boolean,
    before: OutputRows = this.previous.rows,
    otherwise = "or build with --overwrite",
  ): readonly string[] {
    const strangers = [...this.strangers, ...this.filesInTheWay].filter((path) => !before.has(path));
    if (strangers.length > 0 && !mayReplace) throw conflictError(this.out, strangers, otherwise);
    return [
      // Several parts may need the same folder.
      ...new Set(this.filesInTheWay),
      ...this.foldersInTheWay.flatMap((folder) => clearFolder(this.out, folder, before)),
    ];
  }

  /** The row of a file that is published already with these bytes. It is read only if its row doesn't say so. */
  private published(path: string, bytes: EncodedOutput): PublishedRow | undefined {
    const row = this.intactRow(path, bytes) ?? this.sameOnDisk(path, bytes);
    const staged = asStagedFile(bytes);
    // What is published already must not be put in place again.
    if (row && staged) rmSync(staged.file, { force: true });
    return row;
  }

  private intactRow(path: string, bytes: EncodedOutput): PublishedRow | undefined {
    const before = this.previous.rows.get(path);
    if (!before) return undefined;
    const digest = bytes instanceof Uint8Array ? sha256(bytes) : bytes.digest;
    const intact = digest === before[3] ? this.previous.findIntact(before) : undefined;
    return intact && [intact[0], intact[1], intact[2], intact[3]];
  }

  private sameOnDisk(path: string, bytes: EncodedOutput): PublishedRow | undefined {
    const stats = this.statsAt(path);
    if (!stats?.isFile() || stats.size !== byteLength(bytes)) return undefined;
    const digest = hasSameHash(join(this.out, path), bytes);
    return digest === undefined ? undefined : [path, stats.size, stats.mtimeMs, digest];
  }

  private statsAt(path: string): Stats | undefined {
    return this.hasFolder(dirname(path)) ? statOrUndefined(join(this.out, path)) : undefined;
  }

  private write(path: string, written: EncodedOutput): PublishedRow {
    const stats = this.statsAt(path);
    const isFolder = stats?.isDirectory() === true;
    if (isFolder) this.foldersInTheWay.push(path);
    else if (stats && !this.previous.rows.has(path)) this.strangers.push(path);
    if (stats) this.changed += 1;
    else this.added += 1;
    const target = join(this.openStage(), stats && !isFolder ? "changed" : "new", path);
    const { digest, size, mtimeMs } = this.put(written, target);
    return [path, size, mtimeMs, digest];
  }

  private put(written: EncodedOutput, target: string): WrittenFile {
    const staged = asStagedFile(written);
    // A draft is where it is put in place from.
    if (staged?.file !== target) this.makeFolder(dirname(target));
    if (written instanceof Uint8Array) return writeText(written, target);
    if (staged && staged.file !== target) renameSync(staged.file, target);
    const digest = staged ? (staged.digest ?? sha256({ file: target })) : copyVerified(written, target);
    return { digest, ...sizeAndTime(lstatSync(target)) };
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

/** Without a fingerprint. */
type PublishedRow = readonly [path: string, size: number, mtime: number, digest: string];

interface WrittenFile {
  readonly digest: string;
  readonly size: number;
  readonly mtimeMs: number;
}

function writeText(bytes: Uint8Array, target: string): WrittenFile {
  const descriptor = openSync(target, "w");
  try {
    writeFileSync(descriptor, bytes);
    return { digest: sha256(bytes), ...sizeAndTime(fstatSync(descriptor)) };
  } finally {
    closeSync(descriptor);
  }
}

function sizeAndTime({ size, mtimeMs }: Stats) {
  return { size, mtimeMs };
}

function statOrUndefined(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
