/** The index of a picture cache on the disk. It is believed only as a whole, as it was written. */
import { createHash } from "node:crypto";
import * as z from "zod";
import { CACHED_NAME } from "./cached-names.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const length = z.int().nonnegative();

/** A file of the cache: its name begins with its digest. */
const file = z
  .object({ name: z.string().regex(CACHED_NAME), bytes: length, digest })
  .refine((one) => one.digest.startsWith(one.name.slice(0, 20)));
const copy = z.intersection(file, z.object({ width: length, height: length }));
const set = z.object({ type: z.string().regex(/^image\/[a-z]+$/), copies: z.array(copy) });

/** What was made of one original with one recipe. */
const made = z.object({
  /** Builds since it was last asked for. */
  idle: length,
  /** The original without what is private; `false` when nothing was. */
  clean: z.union([file, z.literal(false)]).optional(),
  sets: z.array(set).optional(),
  fallback: set.optional(),
  still: set.optional(),
  tone: z
    .string()
    .regex(/^[\w-]+$/)
    .optional(),
  card: copy.optional(),
});

const body = z.object({
  /** The digest of every original by its path, and the state of the disk in which it was found. */
  originals: z.array(z.tuple([z.string(), z.string(), digest])),
  /** The state of the disk in which each file of the cache had the bytes of its digest. */
  checked: z.array(z.tuple([z.string(), z.string()])),
  made: z.array(z.tuple([z.string(), made])),
});

const index = z.object({ version: z.literal(2), digest, body: z.unknown() });

export type CachedFile = z.output<typeof file>;
export type CachedSet = z.output<typeof set>;
export type CachedImage = Omit<z.output<typeof made>, "idle">;
export type CacheIndex = z.output<typeof body>;

/** An index from its text; `undefined` where it is not what was written. */
export function parseCacheIndex(text: string): CacheIndex | undefined {
  try {
    const found = index.parse(JSON.parse(text));
    return found.digest === digestJson(found.body) ? body.parse(found.body) : undefined;
  } catch {
    return undefined;
  }
}

/** An index as text, the same for the same contents. */
export function printCacheIndex({ originals, checked, made: all }: CacheIndex): string {
  const sorted = {
    originals: originals.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    checked: checked.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    made: all.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
  return `${JSON.stringify({ version: 2, digest: digestJson(sorted), body: sorted })}\n`;
}

function digestJson(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
