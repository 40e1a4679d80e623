import type { Pages } from "./content.ts";

/**
 * Divides `count` entries, oldest first, into pages of `size`. The newest page keeps between one and two pages' worth
 * (all of them when there are fewer), so that a numbered page is full from its first day and never changes again.
 */
export function paginate(count: number, size: number): Pages {
  return {
    size,
    full: Math.max(0, Math.floor(count / size) - 1),
    story: Math.max(1, Math.ceil(count / size)),
  };
}

/** Coverages on a full numbered page of the front page. */
export const HOME_PAGE_SIZE = 24;

/** Entries on a full numbered page of a topic or an author. */
export const LISTING_PAGE_SIZE = 200;

/** Pictures and recordings on one page of a contact sheet. */
export const SHEET_SIZE = 60;

/** How many pages the contact sheet of a coverage has; an empty one has one. */
export function countSheets(mediaCount: number): number {
  return Math.max(1, Math.ceil(mediaCount / SHEET_SIZE));
}
