/** What an id or a slug may be, and the words that are taken. */

export const ID_PATTERN = /^[a-z][a-z0-9-]*$/;
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]*$/;

/** What no file's name may hold that becomes an address. */
export const UNADDRESSABLE = /[\s\\?#%:*"<>|\0-\x1f\x7f]|\.\./;

/** Words that stand in the place of an entry's id in an address of a coverage. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  "page",
  "story",
  "media",
  "pictures",
  "topics",
  "authors",
  "corrections",
]);

/** Words that stand in the place of a coverage's slug in an address of the site. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "topics",
  "authors",
  "corrections",
  "pictures",
  "assets",
  "search",
]);
