/** Every address that an archive answers to. They are relative to the base of the site, as in `web/urls.ts`. */

import { HEADLINES, KEY_EVENTS, PAGE, takenLists } from "../model/addresses.ts";
import type { Archive, Byline, Coverage, Pages, Topic } from "../model/content.ts";
import { HOME_PAGE_SIZE, LISTING_PAGE_SIZE, paginate } from "../model/paging.ts";
import { addresses } from "../web/urls.ts";

/** Pages, feeds and data; files that only machines are sent to (sitemaps, assets) are no one's links. */
export function addressesOf(archive: Archive): Set<string> {
  return new Set([
    ...siteAddresses,
    ...(archive.site.search ? [addresses.search] : []),
    ...homePageAddresses(archive),
    ...listingAddresses(archive).flatMap((list) => [
      list,
      addresses.listAtom(list),
      addresses.listFeed(list),
    ]),
    ...listPageAddresses(archive),
    ...archive.coverages.flatMap((coverage) => coverageAddresses(coverage)),
  ]);
}

const siteAddresses = [
  addresses.home,
  addresses.notFound,
  addresses.siteAtom,
  addresses.siteFeed,
  addresses.corrections,
  addresses.correctionsAtom,
  addresses.correctionsFeed,
  addresses.topics,
  addresses.authors,
];

/** The pages of topics and of authors. */
export function listingAddresses({ coverages }: Archive): string[] {
  const ofCoverages = coverages.flatMap(({ masthead }) => listsOf(masthead.topics, masthead.editors));
  return [...new Set([...ofCoverages, ...listsOfEntries(coverages)])];
}

/** The lists that each entry is in, entry by entry. */
function listsOfEntries(coverages: readonly Coverage[]): string[] {
  return coverages.flatMap(({ entries }) =>
    entries.flatMap(({ topics, bylines }) => listsOf(topics, bylines)),
  );
}

function listsOf(topics: readonly Topic[], people: readonly Byline[]): string[] {
  return [
    ...topics.map(({ slug }) => addresses.topic(slug)),
    ...people.map(({ slug }) => addresses.author(slug)),
  ];
}

/** The numbered pages of long lists. */
function listPageAddresses({ coverages }: Archive): string[] {
  const counts = new Map<string, number>();
  for (const list of listsOfEntries(coverages)) counts.set(list, (counts.get(list) ?? 0) + 1);
  return [...counts].flatMap(([list, count]) =>
    numbered(count, LISTING_PAGE_SIZE, (page) => addresses.listPage(list, page)),
  );
}

function homePageAddresses({ coverages }: Archive): string[] {
  if (coverages.some(({ masthead }) => masthead.slug === PAGE)) return [];
  return numbered(coverages.length, HOME_PAGE_SIZE, addresses.homePage);
}

function numbered(count: number, size: number, addressOf: (page: number) => string): string[] {
  return Array.from({ length: paginate(count, size).full }, (_, index) => addressOf(index + 1));
}

/** All of a coverage, under each of its names. */
function coverageAddresses(coverage: Coverage): string[] {
  const { slug, aliases } = coverage.masthead;
  return [slug, ...aliases].flatMap((name) => [
    addresses.atom(name),
    addresses.feed(name),
    addresses.data(name),
    ...(name === slug ? [addresses.bibtex(name), addresses.ris(name)] : []),
    addresses.coverage(name),
    addresses.pictures(name),
    ...pagesOfLists(coverage, name),
    ...pageAddresses(name, coverage.pages),
    ...coverage.order.flatMap((place) =>
      [place.id, ...place.aliasFolders].map((id) => addresses.entry(name, id)),
    ),
  ]);
}

/** The pages of a coverage that an entry's address can leave out. */
function pagesOfLists(coverage: Coverage, name: string): string[] {
  const taken = takenLists(coverage.order);
  return [
    ...(taken.has(HEADLINES) ? [] : [addresses.headlines(name)]),
    ...(taken.has(KEY_EVENTS) ? [] : [addresses.keyEvents(name)]),
  ];
}

/** The numbered pages of a coverage, and its story. */
export function pageAddresses(slug: string, { full, story }: Pages): string[] {
  return [
    ...Array.from({ length: full }, (_, index) => addresses.page(slug, index + 1)),
    ...Array.from({ length: story }, (_, index) => addresses.story(slug, index + 1)),
  ];
}
