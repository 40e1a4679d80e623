import type { Byline, Coverage, Entry, Masthead, Topic } from "../model/content.ts";
import { dayOf } from "../web/dates.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import type { Links } from "../web/urls.ts";
import { correctionTags } from "./correction-tags.ts";
import { mediaOf } from "./coverage-view.ts";
import { deletedItems } from "./feeds.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { redirectsOf } from "./host-files.ts";
import { sitemapsOf } from "./sitemaps.ts";
import type { CorrectionDigest, CoverageSummary, EntryRow, ListingGroup } from "./summary.ts";
import { firstWords } from "./truncate.ts";
import type {
  CoverageSummaryView,
  CoverageView,
  EntrySummaryView,
  EntryView,
  ThumbnailView,
} from "./views.ts";

/** The digest of a coverage; `listed` is its view with the times in the language of the site. */
export function summarizeCoverage(coverage: Coverage, listed: CoverageView, links: Links): CoverageSummary {
  const { masthead, entries, order } = coverage;
  const first = order[0];
  const brief = briefOf(listed);
  const rows = entries.map((entry, index) => rowOf(entry, listed.entries[index], masthead.slug));
  const withFingerprint = (group: UnmarkedGroup): ListingGroup => ({
    ...group,
    fingerprint: groupFingerprint(group, brief, masthead.timezone, rows),
  });
  return {
    brief,
    newest: order.at(-1)?.time.instant ?? masthead.end?.instant ?? masthead.start?.instant ?? 0,
    ...(first && { oldestDay: dayOf(first.time) }),
    timezone: masthead.timezone,
    rows,
    topics: summaryGroups(masthead, entries, ({ topics }) => topics).map(withFingerprint),
    authors: summaryGroups(masthead, entries, (of) => ("editors" in of ? of.editors : of.bylines)).map(
      withFingerprint,
    ),
    corrections: entries.flatMap((entry, row) => correctionsOf(entry, row, listed.entries[row])),
    deleted: deletedItems(listed),
    sitemaps: sitemapsOf(listed, links),
    redirects: redirectsOf(listed, links),
  };
}

function briefOf(view: CoverageView): CoverageSummaryView {
  const { slug, title, standfirst, href, url, storyHref, headlinesHref, language, direction } = view;
  const { status, draft, start, end, dates, topics, cover, card, shape, entries, keyEvents } = view;
  return {
    ...{ slug, title, href, url, storyHref, language, direction, status, draft, topics },
    ...(headlinesHref !== undefined && { headlinesHref }),
    ...(shape && { shape }),
    ...(dates && { dates }),
    ...(standfirst !== undefined && { standfirst }),
    ...(start && { start }),
    ...(end && { end }),
    ...(cover && { cover }),
    ...(card && { card }),
    entryCount: entries.length,
    keyEvents: keyEvents.slice(0, MAX_MOMENTS).map(summaryOf),
  };
}

/** So many key events stand for a coverage on the front page. */
const MAX_MOMENTS = 4;

function summaryOf(view: EntryView): EntrySummaryView {
  const { id, href, url, tag, heading, time, modified, label, language, direction, excerpt, key } = view;
  const own = {
    ...{ id, href, url, tag, heading, time, language, direction, excerpt, key },
    modified: modified.datetime,
  };
  return label === undefined ? own : { ...own, label };
}

/** Letters of an entry's first words in lists. */
const MAX_EXCERPT = 130;

function rowOf({ id, time, label, language }: Entry, view: EntryView | undefined, slug: string): EntryRow {
  const { instant, offset } = time;
  const excerpt = view?.headline === undefined ? "" : firstWords(view.excerpt, MAX_EXCERPT);
  const thumbnail = view && thumbnailOf(view);
  const more = {
    ...(excerpt !== "" && { excerpt }),
    ...(view?.key && { isKey: true as const }),
    ...(thumbnail && { thumbnail }),
    ...(label !== undefined && { label }),
    ...(language !== undefined && { language }),
    ...(view && !view.tag.endsWith(`:${slug}/${id}`) && { tag: view.tag }),
    ...(view && view.modified !== view.time && { modified: view.modified.datetime }),
  };
  const row = [id, view?.heading ?? "", instant, offset] as const;
  return Object.keys(more).length > 0 ? [...row, more] : row;
}

/** The smallest copy of an entry's first picture. */
function thumbnailOf(view: EntryView): ThumbnailView | undefined {
  const picture = mediaOf(view).find(({ kind }) => kind === "picture");
  if (picture?.kind !== "picture") return undefined;
  const { src, width, height, copies } = picture.file;
  const [smallest] = (copies?.fallback?.srcset ?? src).split(" ");
  return {
    src: smallest ?? src,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function summaryGroups(
  masthead: Masthead,
  entries: readonly Entry[],
  namesOf: (of: Masthead | Entry) => readonly (Topic | Byline)[],
): UnmarkedGroup[] {
  const groups = new Map<string, UnmarkedGroup & { readonly rows: number[] }>();
  const groupOf = (named: Topic | Byline, path: string, isWhole: boolean) =>
    getOrCreate(groups, named.slug, () => ({ ...named, path, isWhole, rows: [] }));
  for (const named of namesOf(masthead)) groupOf(named, masthead.path, true);
  entries.forEach((entry, row) => {
    for (const named of namesOf(entry)) groupOf(named, entry.path, false).rows.push(row);
  });
  return [...groups.values()];
}

type UnmarkedGroup = Omit<ListingGroup, "fingerprint">;

function groupFingerprint(
  group: UnmarkedGroup,
  brief: CoverageSummaryView,
  timezone: string,
  rows: readonly EntryRow[],
): string {
  const all = [group, brief, timezone, group.rows.map((row) => rows[row])];
  return fingerprintOf(JSON.stringify(all));
}

function correctionsOf(entry: Entry, row: number, view: EntryView | undefined): CorrectionDigest[] {
  if (!view || entry.corrections.length === 0) return [];
  const tags = correctionTags(view.tag, entry.corrections);
  return entry.corrections.map((correction, index) => ({ row, tag: tags[index] ?? "", ...correction }));
}
