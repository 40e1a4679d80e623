/** Divides lists that outgrow one page: full pages are counted from the oldest member, so that they never change. */
import { PAGE } from "../model/addresses.ts";
import { HOME_PAGE_SIZE, LISTING_PAGE_SIZE, paginate } from "../model/paging.ts";
import { addresses, type Links } from "../web/urls.ts";
import type { ArchiveView, ListingView, ListTurnView } from "./views.ts";

/** A page of a list: which of its members, which are newest first, and where its neighbours are. */
export interface ListPage {
  /** Relative to the base of the site. */
  readonly address: string;
  /** Indexes of the first member, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly turn: ListTurnView;
}

/** The front page, and the pages of older coverages. */
export function homeListPages({ coverages }: ArchiveView, links: Links): readonly ListPage[] {
  // A coverage of that name keeps its address: then all are on the front page.
  const isTaken = coverages.some(({ slug }) => slug === PAGE);
  const size = isTaken ? Number.MAX_SAFE_INTEGER : HOME_PAGE_SIZE;
  return listPages(coverages.length, size, links, (page) =>
    page === undefined ? addresses.home : addresses.homePage(page),
  );
}

/** The pages of a topic or an author whose newest page is at an address. */
export function listPagesOf({ entryCount }: ListingView, address: string, links: Links): readonly ListPage[] {
  return listPages(entryCount, LISTING_PAGE_SIZE, links, (page) =>
    page === undefined ? address : addresses.listPage(address, page),
  );
}

/** The pages of a list of `count` members, newest first; `pageAddress` of no number is the newest page's. */
function listPages(
  count: number,
  size: number,
  { href }: Links,
  pageAddress: (number: number | undefined) => string,
): readonly ListPage[] {
  const { full } = paginate(count, size);
  const addressOf = (page: number) => pageAddress(page > full ? undefined : page);
  return Array.from({ length: full + 1 }, (_, index) => {
    const number = full + 1 - index;
    const isNewest = number > full;
    return {
      address: addressOf(number),
      from: isNewest ? 0 : count - number * size,
      to: count - (number - 1) * size,
      turn: {
        ...(!isNewest && { number, newerHref: href(addressOf(number + 1)) }),
        ...(number > 1 && { olderHref: href(addressOf(number - 1)) }),
      },
    };
  });
}

/** What a page of a list says of its neighbours to browsers and search engines. */
export function neighbourPages({ newerHref, olderHref }: ListTurnView) {
  return {
    ...(newerHref !== undefined && { previous: newerHref }),
    ...(olderHref !== undefined && { next: olderHref }),
  };
}
