/** What has been made of pictures, kept between builds: files named by their bytes, and one index of them. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import * as z from "zod";

/** A file of the cache. */
const file = z.object({ name: z.string().regex(/^[\w-]+\.\w+$/), bytes: z.number(), digest: z.string() });
const copy = file.extend({ width: z.number(), height: z.number() });
const set = z.object({ type: z.string(), copies: z.array(copy) });

/** What was made of one original with one recipe. */
const made = z.object({
  /** Builds since it was last asked for. */
  idle: z.number(),
  /** The original without what is private; `false` when nothing was. */
  clean: z.union([file, z.literal(false)]).optional(),
  sets: z.array(set).optional(),
  fallback: set.optional(),
  still: set.optional(),
  tone: z.string().optional(),
  card: copy.optional(),
});

const index = z.object({
  version: z.literal(1),
  /** The digest of every original, and the state of the disk in which that was found. */
  originals: z.record(z.string(), z.tuple([z.string(), z.string()])),
  made: z.record(z.string(), made),
});

export type CachedFile = z.output<typeof file>;
export type CachedSet = z.output<typeof set>;
export type Made = Omit<z.output<typeof made>, "idle">;

/** What a cache has learnt since its index was read. Plain data: threads can tell each other. */
export interface CacheNews {
  readonly originals: readonly (readonly [path: string, known: [state: string, digest: string]])[];
  readonly made: readonly (readonly [key: string, what: Made])[];
  /** The keys of what was asked for. */
  readonly used: readonly string[];
}

/** After so many builds that had no use for it, a thing goes. */
const MOST_IDLE = 20;
/** A file that was written so shortly before the index may have been written again since, and the clock not tell. */
const RACE_IN_MS = 2000;

export class Cache {
  readonly folder: string;
  private readonly path: string;
  private originals: Record<string, [state: string, digest: string]> = {};
  private made: Record<string, Made & { idle: number }> = {};
  private readonly used = new Set<string>();
  private readonly learnt = { originals: new Set<string>(), made: new Set<string>() };
  /** Of the index on the disk, in ms since 1970. */
  private written = 0;
  private isChanged = false;
  private readonly isBorrowed: boolean;

  /** Another thread writes the index of a cache that is borrowed. */
  constructor(folder: string, isBorrowed = false) {
    this.folder = folder;
    this.isBorrowed = isBorrowed;
    this.path = join(folder, "index.json");
    try {
      const found = index.parse(JSON.parse(readFileSync(this.path, "utf8")));
      this.originals = found.originals;
      this.made = found.made;
      this.written = statSync(this.path).mtimeMs;
    } catch {
      // None yet, or none that can be read: everything is made anew.
    }
  }

  /** The SHA-256 of a file, which is read only when the disk tells that it is another one than it was. */
  digestOf(path: string, from: string): string {
    const { size, mtimeNs, ctimeNs, ino, ctimeMs } = statSync(from, { bigint: true });
    const state = [size, mtimeNs, ctimeNs, ino].join(" ");
    const known = this.originals[path];
    if (known?.[0] === state && Number(ctimeMs) < this.written - RACE_IN_MS) return known[1];
    const digest = createHash("sha256").update(readFileSync(from)).digest("hex");
    if (known?.[0] !== state || known[1] !== digest) this.learn(path, [state, digest]);
    return digest;
  }

  /** What was made under this key, if all of it is still there. */
  find(key: string): Made | undefined {
    const found = this.made[key];
    if (!found || !filesOf(found).every((one) => this.isThere(one))) return undefined;
    this.used.add(key);
    return found;
  }

  keep(key: string, what: Made): void {
    this.made[key] = { ...what, idle: 0 };
    this.used.add(key);
    this.learnt.made.add(key);
    this.isChanged = true;
  }

  private learn(path: string, known: [state: string, digest: string]): void {
    this.originals[path] = known;
    this.learnt.originals.add(path);
    this.isChanged = true;
  }

  /** What has been learnt since the index was read, or since this was asked last. */
  news(): CacheNews {
    const pick = <What>(keys: Set<string>, from: Record<string, What>) =>
      [...keys].flatMap((key) => {
        const what = from[key];
        return what === undefined ? [] : [[key, what] as const];
      });
    const news = {
      originals: pick(this.learnt.originals, this.originals),
      made: pick(this.learnt.made, this.made),
      used: [...this.used],
    };
    for (const keys of [this.learnt.originals, this.learnt.made, this.used]) keys.clear();
    return news;
  }

  /** Takes over what another thread has learnt. */
  hear({ originals, made, used }: CacheNews): void {
    for (const [path, known] of originals) this.learn(path, known);
    for (const [key, what] of made) this.keep(key, what);
    for (const key of used) this.used.add(key);
  }

  /** Puts bytes into the cache: whole, or not at all. `width` stands in the name for who looks at it. */
  write(bytes: Uint8Array, ending: string, width?: number): CachedFile {
    const digest = createHash("sha256").update(bytes).digest("hex");
    const name = `${digest.slice(0, 20)}${width === undefined ? "" : `-${width}`}.${ending}`;
    mkdirSync(this.folder, { recursive: true });
    const beside = join(this.folder, `new-${process.pid}-${threadId}-${name}`);
    writeFileSync(beside, bytes);
    renameSync(beside, this.locate({ name }));
    return { name, bytes: bytes.length, digest };
  }

  locate({ name }: Pick<CachedFile, "name">): string {
    return join(this.folder, name);
  }

  /** Writes the index, so that what has been made is found by the next build even if this one is killed. */
  save(): void {
    if (!this.isChanged || this.isBorrowed) return;
    mkdirSync(this.folder, { recursive: true });
    const sorted = (record: object) =>
      Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const text = { version: 1, originals: sorted(this.originals), made: sorted(this.made) };
    const beside = `${this.path}.new`;
    writeFileSync(beside, `${JSON.stringify(text)}\n`);
    renameSync(beside, this.path);
    this.isChanged = false;
  }

  /** Ends a whole build: counts for whom there was no use, and lets go what nobody has used for long. */
  close(shown: ReadonlySet<string>): void {
    for (const [key, what] of Object.entries(this.made)) {
      const idle = this.used.has(key) ? 0 : what.idle + 1;
      if (idle === what.idle) continue;
      this.isChanged = true;
      if (idle > MOST_IDLE) delete this.made[key];
      else this.made[key] = { ...what, idle };
    }
    for (const path of Object.keys(this.originals)) {
      if (shown.has(path)) continue;
      this.isChanged = true;
      delete this.originals[path];
    }
    if (!this.isChanged) return;
    this.save();
    this.sweep();
  }

  /** Removes files that the index doesn't name: of things let go, and of builds that were killed. */
  private sweep(): void {
    const named = new Set(Object.values(this.made).flatMap((what) => filesOf(what).map(({ name }) => name)));
    for (const name of readdirSync(this.folder))
      if (name !== "index.json" && !named.has(name)) rmSync(join(this.folder, name), { force: true });
  }

  private isThere(one: CachedFile): boolean {
    return statSync(this.locate(one), { throwIfNoEntry: false })?.size === one.bytes;
  }
}

function filesOf({ clean, sets = [], fallback, still, card }: Made): CachedFile[] {
  const all = [...sets, ...(fallback ? [fallback] : []), ...(still ? [still] : [])];
  return [...all.flatMap(({ copies }) => copies), ...(clean ? [clean] : []), ...(card ? [card] : [])];
}
