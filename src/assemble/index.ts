import type { Archive, Coverage, Entry, HeldCoverage, Masthead, Site, Tombstone } from "../model/content.ts";
import { paginate } from "../model/paging.ts";
import { nextEmbargoEnd } from "../model/site-counts.ts";
import type { ValidatedContent, ValidatedCoverage } from "../model/source.ts";
import { checkAliases, checkCoverageAliases, checkIds, settleAliasFolders } from "./duplicates.ts";
import { checkEntryTimes, checkFutureTimes } from "./entry-times.ts";
import { reportHeldLinks } from "./held-links.ts";
import {
  embargoEndsOf,
  holdReasonOf,
  isEntryHeld,
  type PublishFilter,
  reportHeld,
  reportHeldEntries,
} from "./holding.ts";
import { resolveLinks } from "./links.ts";
import { checkNames } from "./name-clashes.ts";
import { type EntryIdOf, Neighbours } from "./neighbours.ts";
import { compareEntries } from "./order.ts";
import { ownLinksOf } from "./own-links.ts";
import { checkRedirects } from "./redirects.ts";

export type { PublishFilter } from "./holding.ts";

/**
 * Puts entries to their coverages, in order, and leaves out what is not to be published. Problems ride on the files.
 * `entryIdOf` is for links to files of other coverages.
 */
export function assemble(filing: ValidatedContent, edition: PublishFilter, entryIdOf: EntryIdOf): Archive {
  checkCoverageAliases(filing.coverages);
  const assembled = filing.coverages.map((coverage) =>
    assembleCoverage(coverage, filing.site, edition, entryIdOf),
  );
  const nextDue = nextEmbargoEnd(
    assembled.flatMap(({ embargoEnds }) => embargoEnds),
    edition.now,
  );
  const coverages = assembled.filter((coverage) => "masthead" in coverage).toSorted(byNewestEntry);
  const held = assembled.filter((coverage) => "reason" in coverage);
  reportHeldLinks(filing.coverages, held, coverages);
  return {
    site: filing.site,
    people: filing.people,
    coverages,
    held,
    ownLinks: [],
    ...(nextDue !== undefined && { nextDue }),
  };
}

function assembleCoverage(
  coverage: ValidatedCoverage,
  site: Site,
  edition: PublishFilter,
  entryIdOf: EntryIdOf,
): Coverage | HeldCoverage {
  checkIds(coverage.entries);
  checkAliases(coverage.entries);
  const settled = settleAliasFolders(coverage.entries);
  const shown = settled.filter(({ thing }) => !isEntryHeld(thing, edition));
  checkNames(coverage, shown);
  checkEntryTimes({ ...coverage, entries: shown });
  checkFutureTimes(shown, edition.now);
  reportHeldEntries(settled, edition);
  const neighbours = new Neighbours(coverage.masthead.thing.slug, entryIdOf);
  const linked = resolveLinks(
    { ...coverage, entries: settled },
    shown,
    neighbours,
    leftOut(edition, entryIdOf),
  );
  const embargoEnds = embargoEndsOf(coverage, edition);
  const reason = holdReasonOf(coverage, shown, edition);
  if (reason !== undefined) {
    reportHeld(coverage.masthead, reason);
    const { slug, aliases } = coverage.masthead.thing;
    return { slug, aliases, reason, embargoEnds };
  }
  const order = linked.entries
    .map(({ thing }) => toTombstone(thing) ?? markedDraft(thing, linked.masthead))
    .toSorted(compareEntries);
  const assembled: Coverage = {
    masthead: linked.masthead,
    entries: order.filter((place) => "body" in place),
    tombstones: order.flatMap((place) => ("body" in place ? [] : [place])),
    order,
    pages: paginate(order.length, site.pageSize),
    embargoEnds,
    ownLinks: ownLinksOf(
      coverage,
      shown.filter(({ thing }) => !thing.removed),
      site,
      neighbours,
    ),
  };
  checkRedirects(coverage.masthead, assembled);
  return assembled;
}

/** The ids of entries that are left out, by their paths. */
function leftOut({ heldBack = new Set() }: PublishFilter, entryIdOf: EntryIdOf): ReadonlyMap<string, string> {
  return new Map([...heldBack].map((path) => [path, entryIdOf(path)]));
}

/** In a coverage that is a draft, every entry is one. */
function markedDraft(entry: Entry, { draft = false }: Masthead): Entry {
  return draft && !entry.draft ? { ...entry, draft } : entry;
}

/** Nothing else of an entry that was taken down goes further. */
function toTombstone(entry: Entry): Tombstone | undefined {
  const { id, oldest, path, time, order, aliases, aliasFolders, removed } = entry;
  const placed = { time, ...(order !== undefined && { order }) };
  return removed && { id, oldest, path, ...placed, aliases, aliasFolders, removed };
}

function byNewestEntry(a: Coverage, b: Coverage): number {
  const newest = ({ order, masthead }: Coverage) =>
    order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0;
  return newest(b) - newest(a) || (a.masthead.slug < b.masthead.slug ? -1 : 1);
}
