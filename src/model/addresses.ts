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
