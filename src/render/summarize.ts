import { createHash } from "node:crypto";
import type { Byline, Coverage, Entry, Masthead, Topic } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Links } from "../web/urls.ts";
import { correctionTags } from "./correction-tags.ts";
import { deletedItems } from "./feeds.ts";
import { redirectsOf } from "./host-files.ts";
import { sitemapsOf } from "./sitemaps.ts";
import type { CorrectionDigest, CoverageSummary, EntryRow, ListingGroup } from "./summary.ts";
import type { CoverageSummaryView, CoverageView, EntryView } from "./views.ts";

/** The digest of a coverage; `listed` is its view with the times in the language of the site. */
export function summarizeCoverage(coverage: Coverage, listed: CoverageView, links: Links): CoverageSummary {
  const { masthead, entries, order } = coverage;
  const first = order[0];
  const brief = briefOf(listed);
  const rows = entries.map((entry, index) => rowOf(entry, listed.entries[index]?.heading ?? ""));
  const summed = (group: Unsummed): ListingGroup => ({
    ...group,
    sum: fingerprintOf(group, brief, masthead.timezone, rows),
  });
  return {
    brief,
    newest: order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0,
    ...(first && { oldestDay: dayOf(first.time) }),
    timezone: masthead.timezone,
    rows,
    topics: summaryGroups(masthead, entries, ({ topics }) => topics).map(summed),
    authors: summaryGroups(masthead, entries, (of) => ("editors" in of ? of.editors : of.bylines)).map(
      summed,
    ),
    corrections: entries.flatMap((entry, row) => correctionsOf(entry, row, listed.entries[row])),
    deleted: deletedItems(listed),
    sitemaps: sitemapsOf(listed, links),
    redirects: redirectsOf(listed, links),
  };
}

function rowOf({ id, time, label, language }: Entry, heading: string): EntryRow {
  const { instant, offset } = time;
  if (label === undefined && language === undefined) return [id, heading, instant, offset];
  const more = { ...(label !== undefined && { label }), ...(language !== undefined && { language }) };
  return [id, heading, instant, offset, more];
}

function briefOf(view: CoverageView): CoverageSummaryView {
  const { slug, title, standfirst, href, url, storyHref, language, direction } = view;
  const { status, draft, start, end, topics, lead, card, shape, entries } = view;
  return {
    ...{ slug, title, href, url, storyHref, language, direction, status, draft, topics, shape },
    ...(standfirst !== undefined && { standfirst }),
    ...(start && { start }),
    ...(end && { end }),
    ...(lead && { lead }),
    ...(card && { card }),
    entryCount: entries.length,
  };
}

function summaryGroups(
  masthead: Masthead,
  entries: readonly Entry[],
  namesOf: (of: Masthead | Entry) => readonly (Topic | Byline)[],
): Unsummed[] {
  const groups = new Map<string, Unsummed & { readonly rows: number[] }>();
  const groupOf = (named: Topic | Byline, path: string, isWhole: boolean) =>
    getOrCreate(groups, named.slug, () => ({ ...named, path, isWhole, rows: [] }));
  for (const named of namesOf(masthead)) groupOf(named, masthead.path, true);
  entries.forEach((entry, row) => {
    for (const named of namesOf(entry)) groupOf(named, entry.path, false).rows.push(row);
  });
  return [...groups.values()];
}

type Unsummed = Omit<ListingGroup, "sum">;

function fingerprintOf(
  group: Unsummed,
  brief: CoverageSummaryView,
  timezone: string,
  rows: readonly EntryRow[],
): string {
  const all = [group, brief, timezone, group.rows.map((row) => rows[row])];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22);
}

function correctionsOf(entry: Entry, row: number, view: EntryView | undefined): CorrectionDigest[] {
  if (!view || entry.corrections.length === 0) return [];
  const tags = correctionTags(view.tag, entry.corrections);
  return entry.corrections.map((correction, index) => ({ row, tag: tags[index] ?? "", ...correction }));
}
