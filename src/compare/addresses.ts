/** Every address that an archive answers to. They are relative to the base of the site, as in `web/urls.ts`. */

import { HEADLINES, KEY_EVENTS, takenLists } from "../model/addresses.ts";
import type { Archive, Coverage, Pages } from "../model/content.ts";
import { addresses } from "../web/urls.ts";

/** Pages, feeds and data; files that only machines are sent to (sitemaps, assets) are no one's links. */
export function addressesOf(archive: Archive): Set<string> {
  return new Set([
    ...siteAddresses,
    ...(archive.site.search ? [addresses.search] : []),
    ...listingAddresses(archive),
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
  const topics = coverages.flatMap(({ masthead, entries }) =>
    [masthead, ...entries].flatMap((of) => of.topics),
  );
  const bylines = coverages.flatMap(({ masthead, entries }) => [
    ...masthead.editors,
    ...entries.flatMap((entry) => entry.bylines),
  ]);
  return [
    ...new Set([
      ...topics.map(({ slug }) => addresses.topic(slug)),
      ...bylines.map(({ slug }) => addresses.author(slug)),
    ]),
  ];
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
