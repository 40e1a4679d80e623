/** The index of a picture cache on the disk. It is trusted only if it is complete and unchanged. */
import { createHash } from "node:crypto";
import * as z from "zod";
import { CACHED_NAME } from "./cached-names.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const length = z.int().nonnegative();

/** A file of the cache. Its name begins with its digest. */
const file = z
  .object({ name: z.string().regex(CACHED_NAME), bytes: length, digest })
  .refine((one) => one.digest.startsWith(one.name.slice(0, 20)));
const copy = z.intersection(file, z.object({ width: length, height: length }));
const set = z.object({ type: z.string().regex(/^image\/[a-z]+$/), copies: z.array(copy) });

/** The results of one original with one recipe. */
const made = z.object({
  /** How many builds there were since it was last used. */
  idle: length,
  /** The original without private metadata; `false` when it has none. */
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
  /** The digest of every original by its path, and the file's state when it was computed. */
  originals: z.array(z.tuple([z.string(), z.string(), digest])),
  /** The state in which each file of the cache had the bytes of its digest. */
  checked: z.array(z.tuple([z.string(), z.string()])),
  made: z.array(z.tuple([z.string(), made])),
});

const index = z.object({ version: z.literal(2), digest, body: z.unknown() });

export type CachedFile = z.output<typeof file>;
export type CachedSet = z.output<typeof set>;
export type CachedImage = Omit<z.output<typeof made>, "idle">;
export type CacheIndex = z.output<typeof body>;

/** Parses an index; `undefined` if it is damaged. */
export function parseCacheIndex(text: string): CacheIndex | undefined {
  try {
    const found = index.parse(JSON.parse(text));
    return found.digest === digestJson(found.body) ? body.parse(found.body) : undefined;
  } catch {
    return undefined;
  }
}

/** Prints an index: equal indexes give equal texts. */
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
