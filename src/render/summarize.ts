import { createHash } from "node:crypto";
import type { Byline, Coverage, Entry, Topic } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { remembered } from "../web/get-or-create.ts";
import type { Links } from "../web/urls.ts";
import { correctionTags } from "./correction-tags.ts";
import { deletedFrom } from "./feeds.ts";
import { redirectsOf } from "./host-files.ts";
import { sitemapsOf } from "./sitemaps.ts";
import type { CorrectionDigest, Digest, Group, Row } from "./summary.ts";
import type { CoverageBrief, CoverageView, EntryView } from "./views.ts";

/** The digest of a coverage; `listed` is its view with the times in the language of the site. */
export function digestOf(coverage: Coverage, listed: CoverageView, links: Links): Digest {
  const { masthead, entries, order } = coverage;
  const first = order[0];
  const brief = briefOf(listed);
  const rows = entries.map(
    ({ id, time }, index): Row => [id, listed.entries[index]?.heading ?? "", time.instant, time.offset],
  );
  const summed = (group: Unsummed): Group => ({
    ...group,
    sum: sumOf(group, brief, masthead.timezone, rows),
  });
  return {
    brief,
    newest: order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0,
    ...(first && { oldestDay: dayOf(first.time) }),
    timezone: masthead.timezone,
    rows,
    topics: groupsOf(masthead.topics, entries, ({ topics }) => topics).map(summed),
    authors: groupsOf(masthead.editors, entries, ({ bylines }) => bylines).map(summed),
    corrections: entries.flatMap((entry, row) => correctionsOf(entry, row, listed.entries[row])),
    deleted: deletedFrom(listed),
    sitemaps: sitemapsOf(listed, links),
    redirects: redirectsOf(listed, links),
  };
}

function briefOf(view: CoverageView): CoverageBrief {
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

function groupsOf(
  whole: readonly (Topic | Byline)[],
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly (Topic | Byline)[],
): Unsummed[] {
  const groups = new Map<string, Unsummed & { readonly rows: number[] }>();
  const groupOf = (named: Topic | Byline, isWhole: boolean) =>
    remembered(groups, named.slug, () => ({ ...named, isWhole, rows: [] }));
  for (const named of whole) groupOf(named, true);
  entries.forEach((entry, row) => {
    for (const named of namesOf(entry)) groupOf(named, false).rows.push(row);
  });
  return [...groups.values()];
}

type Unsummed = Omit<Group, "sum">;

function sumOf(group: Unsummed, brief: CoverageBrief, timezone: string, rows: readonly Row[]): string {
  const all = [group, brief, timezone, group.rows.map((row) => rows[row])];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url").slice(0, 22);
}

function correctionsOf(entry: Entry, row: number, view: EntryView | undefined): CorrectionDigest[] {
  if (!view || entry.corrections.length === 0) return [];
  const tags = correctionTags(view.tag, entry.corrections);
  return entry.corrections.map((correction, index) => ({ row, tag: tags[index] ?? "", ...correction }));
}
