import type { Pages } from "../model/content.ts";
import { addresses } from "./urls.ts";

/** The page, newest first, that holds the entry at `index` of its coverage's order (0 for the oldest). */
export function pageAddress(slug: string, { size, full }: Pages, index: number): string {
  const number = Math.floor(index / size) + 1;
  return number <= full ? addresses.page(slug, number) : addresses.coverage(slug);
}
