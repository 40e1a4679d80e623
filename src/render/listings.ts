import type { Archive, Byline, Topic } from "../model/content.ts";
import { addresses, type Links } from "../web/urls.ts";
import { fileView } from "./media-view.ts";
import type { ArchiveView, CoverageView, EntryView, ListingView } from "./views.ts";

interface Filed {
  readonly entry: EntryView;
  readonly coverage: CoverageView;
  readonly instant: number;
}

interface Listing {
  readonly name: string;
  readonly role?: string;
  readonly entries: Filed[];
  readonly coverages: CoverageView[];
}

/** Topics and authors with their entries. `coverages` are the views of `archive.coverages`, in the same order. */
export function listingsOf(
  archive: Archive,
  coverages: readonly CoverageView[],
  links: Links,
): Pick<ArchiveView, "topics" | "authors"> {
  const topics = new Map<string, Listing>();
  const authors = new Map<string, Listing>();
  archive.coverages.forEach(({ masthead, entries }, index) => {
    const coverage = coverages[index];
    if (!coverage) return;
    for (const topic of masthead.topics) listingOf(topics, topic).coverages.push(coverage);
    for (const editor of masthead.editors) listingOf(authors, editor).coverages.push(coverage);
    entries.forEach((entry, number) => {
      const view = coverage.entries[number];
      if (!view) return;
      const filed = { entry: view, coverage, instant: entry.time.instant };
      for (const topic of entry.topics) listingOf(topics, topic).entries.push(filed);
      for (const byline of entry.bylines) listingOf(authors, byline).entries.push(filed);
    });
  });
  return {
    topics: sorted(topics, (slug, listing) => listingView(slug, listing, addresses.topic(slug), links)),
    authors: sorted(authors, (slug, listing) => authorView(archive, slug, listing, links)),
  };
}

function listingOf(
  listings: Map<string, Listing>,
  { name, slug, role }: Topic & Pick<Byline, "role">,
): Listing {
  let listing = listings.get(slug);
  if (!listing) {
    listing = { name, ...(role !== undefined && { role }), entries: [], coverages: [] };
    listings.set(slug, listing);
  }
  return listing;
}

function sorted(
  listings: ReadonlyMap<string, Listing>,
  view: (slug: string, listing: Listing) => ListingView,
): ListingView[] {
  return [...listings]
    .toSorted(
      ([a, one], [b, other]) => compare(one.name.toLowerCase(), other.name.toLowerCase()) || compare(a, b),
    )
    .map(([slug, listing]) => view(slug, listing));
}

// By code unit: what a language thinks of its letters' order differs from one ICU to the next.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function listingView(
  slug: string,
  { name, role, entries, coverages }: Listing,
  address: string,
  links: Links,
): ListingView {
  return {
    name,
    slug,
    ...(role !== undefined && { role }),
    href: links.href(address),
    absolute: links.absolute(address),
    entries: entries.toSorted((a, b) => b.instant - a.instant || compare(b.entry.id, a.entry.id)),
    coverages,
  };
}

function authorView(archive: Archive, slug: string, listing: Listing, links: Links): ListingView {
  const view = listingView(slug, listing, addresses.author(slug), links);
  const person = archive.people.get(slug);
  return {
    ...view,
    ...(person?.role !== undefined && { role: person.role }),
    ...(person?.url !== undefined && { url: person.url }),
    ...(person?.photo && { photo: fileView(person.photo, links) }),
  };
}
