/** The pages of a coverage and the anchors in them. */
import type { Coverage } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import { addresses } from "../web/urls.ts";
import { pageAddresses } from "./addresses.ts";
import type { CompareContext } from "./context.ts";
import type { EntryMatches } from "./entries.ts";
import type { TimelineItem } from "./successors.ts";

/**
 * Notes pages that are no more, and anchors that are no longer on their page. The newest page is left out: its entries
 * move on to numbered pages by and by, as they should.
 */
export function comparePages(
  before: Coverage,
  after: Coverage,
  matches: EntryMatches,
  context: CompareContext,
): void {
  const file = context.file(after.masthead.path);
  const there = new Set(pageAddresses("", after.pages));
  const lost = pageAddresses("", before.pages).filter((page) => !there.has(page));
  const { slug } = before.masthead;
  if (lost.length > 0)
    report(file, "lost-pages", { pages: lost.map((page) => `${slug}${page}`) }, FILE_START);
  const now = anchorsOf(after);
  const then = anchorsOf(before);
  for (const [page, items] of then) {
    const stay = now.get(page);
    const moved = items.filter((item) => {
      const match = matches.get(item);
      return stay && match && !stay.includes(match);
    });
    if (moved.length > 0)
      report(
        file,
        "moved-anchors",
        { page: `${slug}${page}`, anchors: moved.map(({ id }) => id) },
        FILE_START,
      );
  }
}

/** What is on each numbered page and on each of the story, by their addresses below the coverage. */
function anchorsOf({ order, pages }: Coverage): Map<string, readonly TimelineItem[]> {
  const { size, full, story } = pages;
  const span = (index: number) => order.slice(index * size, (index + 1) * size);
  return new Map([
    ...Array.from({ length: full }, (_, index) => [addresses.page("", index + 1), span(index)] as const),
    ...Array.from({ length: story }, (_, index) => [addresses.story("", index + 1), span(index)] as const),
  ]);
}
