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

/** Both of these. */
export const LIST_NAMES: ReadonlySet<string> = new Set([HEADLINES, KEY_EVENTS]);

/**
 * Words that `asrun new` gives to no entry. An entry that has one all the same, from a time when it was free or from
 * another system, keeps it, and the page of the coverage that would have the address is left out.
 */
export const YIELDING_IDS: ReadonlySet<string> = new Set([...LIST_NAMES, "live", "search"]);

/** The names of lists that entries and tombstones of a coverage have as ids or older ids. */
export function takenLists(
  places: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): ReadonlySet<string> {
  return new Set(
    places.flatMap(({ id, aliases }) => [id, ...aliases].filter((name) => LIST_NAMES.has(name))),
  );
}

/** Words that addresses of the site have in the place of a coverage's slug. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "topics",
  "authors",
  "corrections",
  "pictures",
  "assets",
]);

/** Where older coverages of the front page are, unless a coverage has the name. */
export const PAGE = "page";

/** The address of the search page. A coverage that has it from a time when it was free keeps it: the archive has no search then. */
export const SEARCH_SLUG = "search";

/** Words that `asrun new-coverage` gives to no coverage; one that has it keeps it. */
export const YIELDING_SLUGS: ReadonlySet<string> = new Set([PAGE, SEARCH_SLUG]);

/** Files that stand beside the folders of entries. */
const COVERAGE_FILES =
  /^(?:index\.html|atom\.xml|feed\.json|coverage\.json|live\.json|sitemap(?:-\d+)?\.xml)$/;

/** Ids of the page's own parts: those of the templates, and those of headings and footnotes inside a body. */
const PART_IDS = /^_(?:main|entries|summary|shape|cite|key-only|_.*|[a-z][a-z0-9-]*_(?:fn|footnote).*)$/;

/** Whether an anchor, or the address of the same name, is the coverage's own. */
export function isReservedAlias(alias: string): boolean {
  const folded = alias.toLowerCase();
  return RESERVED_IDS.has(folded) || COVERAGE_FILES.test(folded) || PART_IDS.test(alias);
}

/** Bytes: the limit of common file systems. */
export const LONGEST_NAME = 255;

/** Names of devices on Windows, with any text after the first dot, and endings that Windows drops. */
const NO_NAME_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

/** Why some systems don't allow a file or folder of this name; `undefined` when all do. */
export function invalidNameReason(name: string): string | undefined {
  if (NO_NAME_ON_WINDOWS.test(name)) return "Windows can hold no file or folder of this name";
  return Buffer.byteLength(name) > LONGEST_NAME ? `it is longer than ${LONGEST_NAME} bytes` : undefined;
}

/** What no file's name may hold or begin and end with on some computers. */
const UNNAMEABLE = /[\\/?#%:*"<>|]|^\.|\.$/g;

/**
 * The folder at which an older id of an entry is still an address: the id itself. What can't be in the name of a folder
 * on some computers is written as `~3A`, for the script that follows old anchors: `templates/asrun.js` does the same.
 * `undefined` when no folder can have such a name.
 */
export function aliasFolder(alias: string): string | undefined {
  const encode = (sign: string) => `~${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const folder = alias.replace(UNNAMEABLE, encode).normalize("NFC");
  return invalidNameReason(folder) === undefined ? folder : undefined;
}

/** The form that two names share if a file system that ignores case and the spelling of accents takes them for one. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
