/** The order of results, and how they are divided into pages. */
import type { EntryTable } from "./entry-table.ts";
import type { WordEntries } from "./format.ts";
import type { SearchOrder } from "./interface.ts";

/** The most results on a page, and the most files of texts that a page needs. */
const MAX_HITS = 20;
const MAX_FILES = 5;

/** The numbers of entries in the order of the results. */
export function sortEntries(
  { all, inHeadline }: WordEntries,
  order: SearchOrder,
  table: Pick<EntryTable, "sortByTime" | "keys">,
): number[] {
  const oldest = table.sortByTime(all);
  if (order === "oldest") return oldest;
  const newest = oldest.reverse();
  if (order === "newest") return newest;
  const { keys } = table;
  const headlines = new Set(inHeadline);
  const isKey = (number: number) => !headlines.has(number) && keys.has(number);
  const isOther = (number: number) => !headlines.has(number) && !keys.has(number);
  return [
    ...newest.filter((number) => headlines.has(number)),
    ...newest.filter(isKey),
    ...newest.filter(isOther),
  ];
}

/** Results page by page: a page ends early where its results are in many files. */
export function divideIntoPages(numbers: readonly number[], table: Pick<EntryTable, "fileOf">): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  let files = new Set<string>();
  for (const number of numbers) {
    const file = table.fileOf(number);
    const isFull = page.length === MAX_HITS || (files.size === MAX_FILES && !files.has(file));
    if (isFull) {
      pages.push(page);
      page = [];
      files = new Set();
    }
    page.push(number);
    files.add(file);
  }
  return page.length > 0 ? [...pages, page] : pages;
}
