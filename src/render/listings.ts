import { compareNamesIn } from "../web/sort-names.ts";
import { addresses } from "../web/urls.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { fileView } from "./media-view.ts";
import type { CoverageSummary, EntryRow, ListingGroup } from "./summary.ts";
import { entrySummaryView, type SummaryContext } from "./summary-views.ts";
import type { ArchiveView, ListingView } from "./views.ts";

/** What one coverage has under a name. */
interface Share {
  readonly digest: CoverageSummary;
  readonly group: ListingGroup;
}

/** Topics and authors with their entries. The digests are in the order of the front page. */
export function listingsOf(
  digests: readonly CoverageSummary[],
  summaryContext: SummaryContext,
): Pick<ArchiveView, "topics" | "authors"> {
  const { language } = summaryContext.site;
  return {
    topics: sharesOf(digests, language, ({ topics }) => topics).map((shares) =>
      listingView(shares, addresses.topic, summaryContext),
    ),
    authors: sharesOf(digests, language, ({ authors }) => authors).map((shares) =>
      authorView(shares, summaryContext),
    ),
  };
}

/** The shares of every name, in the order of the alphabet of a language. */
function sharesOf(
  digests: readonly CoverageSummary[],
  language: string,
  groupsOf: (digest: CoverageSummary) => readonly ListingGroup[],
): (readonly [Share, ...Share[]])[] {
  const listings = new Map<string, [Share, ...Share[]]>();
  for (const digest of digests) {
    for (const group of groupsOf(digest)) {
      const share = { digest, group };
      const known = listings.get(group.slug);
      if (known) known.push(share);
      else listings.set(group.slug, [share]);
    }
  }
  const compare = compareNamesIn(language);
  return [...listings.values()].toSorted(
    ([{ group: a }], [{ group: b }]) => compare(a.name, b.name) || compare(a.slug, b.slug),
  );
}

/** Its entries are made when they are asked for: they can be very many, and most builds change no listing. */
function listingView(
  shares: readonly [Share, ...Share[]],
  addressOf: (slug: string) => string,
  summaryContext: SummaryContext,
): ListingView {
  const { name, slug, role, kind } = shares[0].group;
  let entries: ListingView["entries"] | undefined;
  return {
    name,
    slug,
    ...(role !== undefined && { role }),
    ...(kind && { kind }),
    href: summaryContext.links.href(addressOf(slug)),
    absolute: summaryContext.links.absolute(addressOf(slug)),
    atomHref: summaryContext.links.href(addresses.listAtom(addressOf(slug))),
    feedHref: summaryContext.links.href(addresses.listFeed(addressOf(slug))),
    sum: fingerprintOf(shares.map(({ group }) => group.fingerprint).join(" ")),
    entryCount: shares.reduce((sum, { group }) => sum + group.rows.length, 0),
    get entries() {
      entries ??= entriesOf(shares, summaryContext);
      return entries;
    },
    coverages: shares.flatMap(({ digest, group }) => (group.isWhole ? [digest.brief] : [])),
  };
}

function entriesOf(shares: readonly Share[], summaryContext: SummaryContext): ListingView["entries"] {
  const filed = shares.flatMap(({ digest, group }) =>
    group.rows.toReversed().flatMap((index): { row: EntryRow; digest: CoverageSummary }[] => {
      const row = digest.rows[index];
      return row ? [{ row, digest }] : [];
    }),
  );
  // Entries of one instant stay in the order of their coverage.
  return filed
    .toSorted((a, b) => b.row[2] - a.row[2])
    .map(({ row, digest }) => ({
      entry: entrySummaryView(row, digest, summaryContext),
      coverage: digest.brief,
    }));
}

function authorView(shares: readonly [Share, ...Share[]], summaryContext: SummaryContext): ListingView {
  const view = listingView(shares, addresses.author, summaryContext);
  const { role, url, photo } = summaryContext.people.get(view.slug) ?? {};
  const own = {
    ...(role !== undefined && { role }),
    ...(url !== undefined && { url }),
    ...(photo && { photo: fileView(photo, summaryContext.links) }),
  };
  // Not by spreading, which would ask for the entries.
  return Object.assign(view, own);
}
