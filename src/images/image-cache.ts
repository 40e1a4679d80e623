/** What has been made of pictures, kept between builds: files named by their bytes, and one index of them. */
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

/** What a cache has learnt since its index was read. Plain data: threads can tell each other. */
export interface ImageCacheChanges {
  readonly originals: readonly (readonly [path: string, known: readonly [stamp: string, digest: string]])[];
  readonly made: readonly (readonly [key: string, what: CachedImage])[];
  /** The states of the disk in which files of the cache had the bytes of their digests, by name. */
  readonly checked: readonly (readonly [name: string, stamp: string])[];
  /** The keys of what was asked for. */
  readonly used: readonly string[];
}

export interface CacheSettings {
  /** Whether another thread writes the index. */
  readonly isBorrowed: boolean;
  /** Whether the folder is asrun's alone, so that whatever stands in the place of one of its files may go. */
  readonly isPrivate: boolean;
}

/** A picture, or a file of the cache, that is not what it has to be. Told in one line. */
export class PictureChangedError extends Error {
  override readonly name = "PictureChanged";
}

/** After so many builds that had no use for it, a thing goes. */
const MOST_IDLE = 20;
/** A file that was written so shortly before the index may have been written again since, and the clock not tell. */
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
  /** Of the index on the disk, in ms since 1970. */
  private written = 0;
  private isChanged = false;
  /** The files that this process has written or read. */
  private readonly verified = new Set<string>();
  private readonly settings: CacheSettings;

  constructor(folder: string, settings: CacheSettings) {
    this.folder = folder;
    this.settings = settings;
    this.path = join(folder, INDEX_NAME);
    const found = parseCacheIndex(readRegularFile(this.path)?.toString() ?? "");
    // None yet, or none that can be relied on: everything is made anew.
    if (!found) return;
    for (const [path, ...known] of found.originals) this.originals.set(path, known);
    for (const [name, stamp] of found.checked) this.checked.set(name, stamp);
    for (const [key, what] of found.made) this.made.set(key, what);
    this.written = statSync(this.path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  }

  /** The SHA-256 of a file, which is read only when the disk tells that it is another one than it was. */
  digestOf(path: string, from: string): string {
    const known = this.originals.get(path);
    if (known && this.isSettled(from, known[0])) return known[1];
    const hashed = hashRegularFile(from);
    if (!hashed) throw new PictureChangedError(`${from} can't be read any more; build again`);
    this.record(path, [hashed.stamp, hashed.digest]);
    return hashed.digest;
  }

  /** What was made under this key, if all of it is still there, with the bytes that it had. */
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

  /** What has been learnt since the index was read, or since this was asked last. */
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

  /** Takes over what another thread has learnt. */
  applyChanges({ originals, made, checked, used }: ImageCacheChanges): void {
    for (const [path, known] of originals) this.record(path, known);
    for (const [key, what] of made) this.keep(key, what);
    for (const [name, stamp] of checked) this.learnChecked(name, stamp);
    for (const key of used) this.used.add(key);
  }

  /** Puts bytes into the cache: whole, or not at all. `width` stands in the name for who looks at it. */
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

  /** Writes the index, so that what has been made is found by the next build even if this one is killed. */
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

  /** Ends a whole build: counts for whom there was no use, and lets go what nobody has used for long. */
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

  /** Removes asrun's own files that the index doesn't name: of things let go, and of builds that were killed. */
  private sweep(named: ReadonlySet<string>): void {
    for (const entry of readdirSync(this.folder, { withFileTypes: true }))
      if (entry.isFile() && isCachedName(entry.name) && !named.has(entry.name))
        rmSync(join(this.folder, entry.name), { force: true });
  }

  private named(): ReadonlySet<string> {
    return new Set([...this.made.values()].flatMap((what) => filesOf(what).map(({ name }) => name)));
  }

  /** Whether a file has the bytes of its digest. It is read unless it is still as it was when that was last found. */
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

  /** Whether a file is in a known state, and has been for so long that no later change can look the same. */
  private isSettled(path: string, stamp: string): boolean {
    const found = stampRegularFile(path);
    return found?.stamp === stamp && found.ctimeMs < this.written - RACE_IN_MS;
  }

  /** Puts a file in its place by renaming. Of a link that stands there nothing but the link is replaced. */
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
