import type { Pages } from "../model/content.ts";
import { addresses } from "./urls.ts";

/** The number of the page that holds the entry at `index` of its coverage's order (0 for the oldest); 0 for the newest page. */
export function pageNumber({ size, full }: Pages, index: number): number {
  const number = Math.floor(index / size) + 1;
  return number <= full ? number : 0;
}

/** The page, newest first, that holds the entry at `index`. */
export function pageAddress(slug: string, pages: Pages, index: number): string {
  const number = pageNumber(pages, index);
  return number > 0 ? addresses.page(slug, number) : addresses.coverage(slug);
}
