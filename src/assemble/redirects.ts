/** How many pages lead from older addresses to where things are now. */
import { LIST_NAMES, takenLists } from "../model/addresses.ts";
import type { Coverage, Masthead } from "../model/content.ts";
import { countSheets } from "../model/paging.ts";
import { report } from "../model/report.ts";
import type { Validated } from "../model/source.ts";

/** Redirect pages of one coverage, however few entries it has. */
const MAX_REDIRECTS = 2000;
/** Redirect pages for each entry, where that allows more. */
const MAX_REDIRECTS_PER_ENTRY = 20;

/** Notes on its masthead that a coverage has too many redirect pages. */
export function checkRedirects({ file, places }: Validated<Masthead>, coverage: Coverage): void {
  const limit = Math.max(MAX_REDIRECTS, MAX_REDIRECTS_PER_ENTRY * coverage.order.length);
  const count = countRedirects(coverage);
  if (count <= limit) return;
  const { aliases } = coverage.masthead;
  const place = aliases.length > 0 ? places.key(["aliases"]) : undefined;
  report(file, "too-many-redirects", { count, limit, slugs: aliases.length }, place);
}

/** A page for each older id, and under each older slug one for each page and each name of an entry. */
export function countRedirects({ masthead, entries, order, pages }: Coverage): number {
  const olderIds = order.reduce((sum, { aliasFolders }) => sum + aliasFolders.length, 0);
  const media = [masthead, ...entries].flatMap((text) => [
    ...(text.lead ? [text.lead] : []),
    ...("summary" in text ? text.summary : text.body).media,
  ]);
  const pictures = media.filter(({ kind }) => kind === "picture").length;
  const lists = LIST_NAMES.size - takenLists(order).size + countSheets(media.length) + pictures;
  const below = 1 + lists + pages.full + pages.story + order.length + olderIds;
  return olderIds + masthead.aliases.length * below;
}
