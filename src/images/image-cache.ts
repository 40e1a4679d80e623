/** The results of picture processing, kept between builds: files named by their digests, and one index. */
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import {
  hashRegularFile,
  openRealFolder,
  readRegularFile,
  stampRegularFile,
} from "../ledger/regular-file.ts";
import { type CachedFile, type CachedImage, parseCacheIndex, printCacheIndex } from "./cache-index.ts";
import { INDEX_NAME, isCachedName } from "./cached-names.ts";

export type { CachedFile, CachedImage, CachedSet } from "./cache-index.ts";

/** The changes to a cache since its index was read. Plain data, which threads can exchange. */
export interface ImageCacheChanges {
  readonly originals: readonly (readonly [path: string, known: readonly [stamp: string, digest: string]])[];
  readonly made: readonly (readonly [key: string, what: CachedImage])[];
  /** The states in which files of the cache had the bytes of their digests, by name. */
  readonly checked: readonly (readonly [name: string, stamp: string])[];
  /** The keys of results that were used. */
  readonly used: readonly string[];
}

export interface CacheSettings {
  /** Whether another thread writes the index. */
  readonly isBorrowed: boolean;
  /** Whether the folder belongs to asrun alone, so that anything at the path of one of its files may be deleted. */
  readonly isPrivate: boolean;
}

/** A damaged picture or a damaged file of the cache. Reported in one line. */
export class PictureChangedError extends Error {
  override readonly name = "PictureChanged";
}

/** A result that this many builds did not use is deleted. */
const MOST_IDLE = 20;
/** Ms. A file that was written so shortly before the index may have been written again within one clock step. */
const RACE_IN_MS = 2000;

export class ImageCache {
  readonly folder: string;
  private readonly path: string;
  private readonly originals = new Map<string, readonly [stamp: string, digest: string]>();
  private readonly made = new Map<string, CachedImage & { idle: number }>();
  private readonly checked = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly learnt = {
    originals: new Set<string>(),
    made: new Set<string>(),
    checked: new Set<string>(),
  };
  /** The time of the index file, in ms since 1970. */
  private written = 0;
  private isChanged = false;
  /** The files that this process has written or verified. */
  private readonly verified = new Set<string>();
  private readonly settings: CacheSettings;

  constructor(folder: string, settings: CacheSettings) {
    this.folder = folder;
    this.settings = settings;
    this.path = join(folder, INDEX_NAME);
    const found = parseCacheIndex(readRegularFile(this.path)?.toString() ?? "");
    // There is no index, or it is damaged: everything is processed again.
    if (!found) return;
    for (const [path, ...known] of found.originals) this.originals.set(path, known);
    for (const [name, stamp] of found.checked) this.checked.set(name, stamp);
    for (const [key, what] of found.made) this.made.set(key, what);
    this.written = statSync(this.path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }

  /** The SHA-256 of a file. The file is read only if its state has changed. */
  digestOf(path: string, from: string): string {
    const known = this.originals.get(path);
    if (known && this.isSettled(from, known[0])) return known[1];
    const hashed = hashRegularFile(from);
    if (!hashed) throw new PictureChangedError(`${from} can't be read any more; build again`);
    this.record(path, [hashed.stamp, hashed.digest]);
    return hashed.digest;
  }

  /** The results for a key, if all of their files exist and are unchanged. */
  find(key: string): CachedImage | undefined {
    const found = this.made.get(key);
    if (!found || !filesOf(found).every((one) => this.isIntact(one))) return undefined;
    this.used.add(key);
    return found;
  }

  keep(key: string, what: CachedImage): void {
    this.made.set(key, { ...what, idle: 0 });
    this.used.add(key);
    this.learnt.made.add(key);
    this.isChanged = true;
  }

  private record(path: string, known: readonly [stamp: string, digest: string]): void {
    this.originals.set(path, known);
    this.learnt.originals.add(path);
    this.isChanged = true;
  }

  private learnChecked(name: string, stamp: string): void {
    this.checked.set(name, stamp);
    this.learnt.checked.add(name);
    this.isChanged = true;
  }

  /** The changes since the index was read or since the last call. */
  takeChanges(): ImageCacheChanges {
    const pick = <What>(keys: Set<string>, from: ReadonlyMap<string, What>) =>
      [...keys].flatMap((key) => {
        const what = from.get(key);
        return what === undefined ? [] : [[key, what] as const];
      });
    const news = {
      originals: pick(this.learnt.originals, this.originals),
      made: pick(this.learnt.made, this.made),
      checked: pick(this.learnt.checked, this.checked),
      used: [...this.used],
    };
    for (const keys of [...Object.values(this.learnt), this.used]) keys.clear();
    return news;
  }

  /** Merges the changes of another thread. */
  applyChanges({ originals, made, checked, used }: ImageCacheChanges): void {
    for (const [path, known] of originals) this.record(path, known);
    for (const [key, what] of made) this.keep(key, what);
    for (const [name, stamp] of checked) this.learnChecked(name, stamp);
    for (const key of used) this.used.add(key);
  }

  /** Writes bytes into the cache in one step. `width` becomes part of the name, to help people who inspect the cache. */
  write(bytes: Uint8Array, ending: string, width?: number): CachedFile {
    const digest = createHash("sha256").update(bytes).digest("hex");
    const name = `${digest.slice(0, 20)}${width === undefined ? "" : `-${width}`}.${ending}`;
    this.put(name, bytes);
    this.verified.add(name);
    const stamp = stampRegularFile(this.locate({ name }))?.stamp;
    if (stamp !== undefined) this.learnChecked(name, stamp);
    return { name, bytes: bytes.length, digest };
  }

  locate({ name }: Pick<CachedFile, "name">): string {
    return join(this.folder, name);
  }

  /** Writes the index, so that the next build finds the results even if this one is killed. */
  save(): void {
    if (!this.isChanged || this.settings.isBorrowed) return;
    const text = printCacheIndex({
      originals: [...this.originals].map(([path, known]) => [path, ...known]),
      checked: [...this.checked],
      made: [...this.made],
    });
    this.put(INDEX_NAME, text);
    this.isChanged = false;
  }

  /** Ends a full build: ages the results that it did not use, and forgets those that were unused for long. */
  close(shown: ReadonlySet<string>): void {
    for (const [key, what] of this.made) {
      const idle = this.used.has(key) ? 0 : what.idle + 1;
      if (idle === what.idle) continue;
      this.isChanged = true;
      if (idle > MOST_IDLE) this.made.delete(key);
      else this.made.set(key, { ...what, idle });
    }
    for (const path of this.originals.keys()) {
      if (shown.has(path)) continue;
      this.isChanged = true;
      this.originals.delete(path);
    }
    if (!this.isChanged) return;
    const named = this.named();
    for (const name of this.checked.keys()) if (!named.has(name)) this.checked.delete(name);
    this.save();
    this.sweep(named);
  }

  /** Deletes asrun's own files that the index doesn't name: forgotten results, and remains of builds that were killed. */
  private sweep(named: ReadonlySet<string>): void {
    for (const entry of readdirSync(this.folder, { withFileTypes: true }))
      if (entry.isFile() && isCachedName(entry.name) && !named.has(entry.name))
        rmSync(join(this.folder, entry.name), { force: true });
  }

  private named(): ReadonlySet<string> {
    return new Set([...this.made.values()].flatMap((what) => filesOf(what).map(({ name }) => name)));
  }

  /** Whether a file has the bytes of its digest. It is read unless its state is the one that was verified last. */
  private isIntact({ name, bytes, digest }: CachedFile): boolean {
    const path = this.locate({ name });
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size !== bytes) return false;
    const known = this.checked.get(name);
    if (this.verified.has(name) || (known !== undefined && this.isSettled(path, known))) return true;
    const hashed = hashRegularFile(path);
    if (hashed?.digest !== digest) return false;
    this.verified.add(name);
    this.learnChecked(name, hashed.stamp);
    return true;
  }

  /** Whether a file is in a verified state that is old enough: no later change can have the same time. */
  private isSettled(path: string, stamp: string): boolean {
    const found = stampRegularFile(path);
    return found?.stamp === stamp && found.ctimeMs < this.written - RACE_IN_MS;
  }

  /** Renames a file to its final path. If there is a symbolic link, the link itself is replaced, not its target. */
  private put(name: string, contents: Uint8Array | string): void {
    openRealFolder(this.folder);
    const beside = join(this.folder, `new-${process.pid}-${threadId}-${name}`);
    const path = join(this.folder, name);
    rmSync(beside, { force: true });
    writeFileSync(beside, contents, { flag: "wx" });
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      if (!this.settings.isPrivate)
        throw new PictureChangedError(`${path} is a folder, where asrun keeps a file: move it away`);
      rmSync(path, { recursive: true });
    }
    renameSync(beside, path);
  }
}

function filesOf({ clean, sets = [], fallback, still, card }: CachedImage): CachedFile[] {
  const all = [...sets, ...(fallback ? [fallback] : []), ...(still ? [still] : [])];
  return [...all.flatMap(({ copies }) => copies), ...(clean ? [clean] : []), ...(card ? [card] : [])];
}
