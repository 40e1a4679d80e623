import type { Archive, Coverage, Entry } from "../model/content.ts";
import type { Filed, FiledCoverage, Filing } from "../model/source.ts";
import { checkAliases, checkCoverageAliases, checkIds } from "./duplicates.ts";
import { resolveLinks } from "./links.ts";
import { byTime } from "./order.ts";
import { paginate } from "./pages.ts";

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
  return { site: filing.site, people: filing.people, coverages: coverages.toSorted(byNewestEntry) };
}

function assembleCoverage(coverage: FiledCoverage, pageSize: number, edition: Edition): Coverage {
  checkIds(coverage.entries);
  checkAliases(coverage.entries);
  const published = coverage.entries.filter(({ thing }) => isPublished(thing, edition));
  const linked = resolveLinks(coverage, new Set(published.map(({ thing }) => thing.id)));
  const entries = linked.entries.filter(({ thing }) => isPublished(thing, edition)).map(unfile);
  return {
    masthead: linked.masthead,
    entries: entries.toSorted(byTime),
    pages: paginate(entries.length, pageSize),
  };
}

function unfile(filed: Filed<Entry>): Entry {
  return filed.thing;
}

function isPublished(entry: Entry, { now, drafts }: Edition): boolean {
  const isHeld = entry.embargo !== undefined && entry.embargo.instant > now;
  return !isHeld && entry.removed === undefined && (drafts || !entry.draft);
}

function byNewestEntry(a: Coverage, b: Coverage): number {
  const newest = ({ entries, masthead }: Coverage) =>
    entries.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0;
  return newest(b) - newest(a) || (a.masthead.slug < b.masthead.slug ? -1 : 1);
}
