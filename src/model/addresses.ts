/** The rules for ids and slugs, and the reserved words. */

export const ID_PATTERN = /^[a-z][a-z0-9-]*$/;
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]*$/;

/** What no file's name may hold that becomes an address. */
export const UNADDRESSABLE = /[\s\\?#%:*"<>|\0-\x1f\x7f]|\.\./;

/** Words that addresses of a coverage have in the place of an entry's id. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  "page",
  "story",
  "media",
  "pictures",
  "topics",
  "authors",
  "corrections",
]);

/** The last parts of the addresses of a coverage's lists. */
export const HEADLINES = "headlines";
export const KEY_EVENTS = "key-events";

/**
 * Words that `asrun new` gives to no entry. An entry that has one all the same, from a time when it was free or from
 * another system, keeps it, and the page of the coverage that would have the address is left out.
 */
export const YIELDING_IDS: ReadonlySet<string> = new Set([HEADLINES, KEY_EVENTS, "live", "search"]);

/** The yielding words that entries and tombstones of a coverage have as ids or older ids. */
export function takenIds(
  places: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ id, aliases }) => [id, ...aliases].filter((name) => YIELDING_IDS.has(name))),
  );
}

/** Words that addresses of the site have in the place of a coverage's slug. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "topics",
  "authors",
  "corrections",
  "pictures",
  "assets",
  "search",
]);

/** Bytes: the limit of common file systems. */
export const LONGEST_NAME = 255;

/** Names of devices on Windows, with any text after the first dot, and endings that Windows drops. */
const NO_NAME_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/** Why some systems don't allow a file or folder of this name; `undefined` when all do. */
export function invalidNameReason(name: string): string | undefined {
  if (NO_NAME_ON_WINDOWS.test(name)) return "Windows can hold no file or folder of this name";
  return Buffer.byteLength(name) > LONGEST_NAME ? `it is longer than ${LONGEST_NAME} bytes` : undefined;
}
