import type { Byline, Coverage, Entry, Topic } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { remembered } from "../web/memo.ts";
import type { Links } from "../web/urls.ts";
import { correctionTags } from "./correction-tags.ts";
import type { CorrectionDigest, Digest, Group } from "./digest.ts";
import { deletedFrom } from "./feeds.ts";
import { redirectsOf } from "./for-hosts.ts";
import { sitemapsOf } from "./for-machines.ts";
import type { CoverageBrief, CoverageView, EntryView } from "./views.ts";

/** The digest of a coverage; `listed` is its view with the times in the language of the site. */
export function digestOf(coverage: Coverage, listed: CoverageView, links: Links): Digest {
  const { masthead, entries, order } = coverage;
  const first = order[0];
  return {
    brief: briefOf(listed),
    newest: order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0,
    ...(first && { oldestDay: dayOf(first.time) }),
    timezone: masthead.timezone,
    rows: entries.map(({ id, time }, index) => [
      id,
      listed.entries[index]?.heading ?? "",
      time.instant,
      time.offset,
    ]),
    topics: groupsOf(masthead.topics, entries, ({ topics }) => topics),
    authors: groupsOf(masthead.editors, entries, ({ bylines }) => bylines),
    corrections: entries.flatMap((entry, row) => correctionsOf(entry, row, listed.entries[row])),
    deleted: deletedFrom(listed),
    sitemaps: sitemapsOf(listed, links),
    redirects: redirectsOf(listed, links),
  };
}

function briefOf(view: CoverageView): CoverageBrief {
  const { slug, title, standfirst, href, url, storyHref, language, direction } = view;
  const { status, start, end, topics, lead, card, shape, entries } = view;
  return {
    ...{ slug, title, href, url, storyHref, language, direction, status, topics, shape },
    ...(standfirst !== undefined && { standfirst }),
    ...(start && { start }),
    ...(end && { end }),
    ...(lead && { lead }),
    ...(card && { card }),
    entryCount: entries.length,
  };
}

function groupsOf(
  whole: readonly (Topic | Byline)[],
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly (Topic | Byline)[],
): Group[] {
  const groups = new Map<string, Omit<Group, "rows"> & { readonly rows: number[] }>();
  const groupOf = (named: Topic | Byline, isWhole: boolean) =>
    remembered(groups, named.slug, () => ({ ...named, isWhole, rows: [] }));
  for (const named of whole) groupOf(named, true);
  entries.forEach((entry, row) => {
    for (const named of namesOf(entry)) groupOf(named, false).rows.push(row);
  });
  return [...groups.values()];
}

function correctionsOf(entry: Entry, row: number, view: EntryView | undefined): CorrectionDigest[] {
  if (!view || entry.corrections.length === 0) return [];
  const tags = correctionTags(view.tag, entry.corrections);
  return entry.corrections.map((correction, index) => ({ row, tag: tags[index] ?? "", ...correction }));
}
