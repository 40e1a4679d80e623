import type { Archive, Coverage, Entry, Tombstone } from "../model/content.ts";
import type { FiledCoverage, Filing } from "../model/source.ts";
import { nextDueOf } from "./due.ts";
import { checkAliases, checkCoverageAliases, checkIds } from "./duplicates.ts";
import { resolveLinks } from "./links.ts";
import { byTime } from "./order.ts";
import { paginate } from "./pages.ts";
import { checkRedirects } from "./redirects.ts";

/** For when and for whom the archive is put together. */
export interface Edition {
  /** ms since 1970: embargoes that end later hold. */
  readonly now: number;
  /** Whether drafts are shown (to writers only). */
  readonly drafts: boolean;
}

/** Puts entries to their coverages, in order, and leaves out what is not to be published. Problems ride on the files. */
export function assemble(filing: Filing, edition: Edition): Archive {
  checkCoverageAliases(filing.coverages);
  const coverages = filing.coverages.map((coverage) =>
    assembleCoverage(coverage, filing.site.pageSize, edition),
  );
  const nextDue = nextDueOf(
    coverages.flatMap(({ dues }) => dues),
    edition.now,
  );
  return {
    site: filing.site,
    people: filing.people,
    coverages: coverages.toSorted(byNewestEntry),
    ...(nextDue !== undefined && { nextDue }),
  };
}

function assembleCoverage(coverage: FiledCoverage, pageSize: number, edition: Edition): Coverage {
  checkIds(coverage.entries);
  checkAliases(coverage.entries);
  const shown = coverage.entries.filter(({ thing }) => !isHeld(thing, edition) && !isDraft(thing, edition));
  const linked = resolveLinks(coverage, shown);
  const order = linked.entries.map(({ thing }) => tombstoneOf(thing) ?? thing).toSorted(byTime);
  const assembled: Coverage = {
    masthead: linked.masthead,
    entries: order.filter((place) => "body" in place),
    tombstones: order.flatMap((place) => ("body" in place ? [] : [place])),
    order,
    pages: paginate(order.length, pageSize),
    dues: coverage.entries.flatMap(({ thing }) =>
      thing.embargo && !isDraft(thing, edition) ? [thing.embargo.instant] : [],
    ),
  };
  checkRedirects(coverage.masthead, assembled);
  return assembled;
}

/** Nothing else of an entry that was taken down goes further. */
function tombstoneOf({ id, oldest, path, time, aliases, removed }: Entry): Tombstone | undefined {
  return removed && { id, oldest, path, time, aliases, removed };
}

function isHeld({ embargo }: Entry, { now }: Edition): boolean {
  return embargo !== undefined && embargo.instant > now;
}

function isDraft({ draft }: Entry, { drafts }: Edition): boolean {
  return draft && !drafts;
}

function byNewestEntry(a: Coverage, b: Coverage): number {
  const newest = ({ order, masthead }: Coverage) =>
    order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0;
  return newest(b) - newest(a) || (a.masthead.slug < b.masthead.slug ? -1 : 1);
}
