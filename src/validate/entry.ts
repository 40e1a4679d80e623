import type { VFile } from "vfile";
import type { Body, Correction, Entry, Masthead, Moment } from "../model/content.ts";
import { FILE_START, report } from "../model/report.ts";
import type { Fields, MarkdownSource, Validated } from "../model/source.ts";
import { aliasesIn } from "./aliases.ts";
import { readBody } from "./body.ts";
import { checkFields } from "./check-fields.ts";
import { withoutEmptyKeys } from "./empty-keys.ts";
import { idOf, isAlias } from "./ids.ts";
import { checkLead, leadSources, readLead } from "./lead.ts";
import { readTopics } from "./masthead.ts";
import { mediaAddress } from "./media.ts";
import { type ContentLookup, shelfOf } from "./media-scope.ts";
import { missingFieldMessage } from "./message-parts.ts";
import { readBylines } from "./people.ts";
import { checkPlainTexts } from "./plain-text.ts";
import { entrySchema, type PartialEntryFields, partialEntrySchema } from "./schema.ts";
import { readTime, type TimeContext } from "./time.ts";
import { allFields, validFieldsOf } from "./valid-fields.ts";

/** What an entry takes from its coverage. */
export interface CoverageContext {
  readonly masthead: Pick<Masthead, "slug" | "timezone" | "require">;
  /** The day of bare clock times. */
  readonly date: string | undefined;
  readonly library: ContentLookup;
}

/** Reads one entry. `undefined` after a problem. */
export function readEntry(source: MarkdownSource, around: CoverageContext): Validated<Entry> | undefined {
  const { file, path, body } = source;
  const { timezone: zone, require } = around.masthead;
  const context: TimeContext = { file, zone, date: around.date };
  const fields = source.fields && withoutEmptyKeys(source.fields, entrySchema);
  const shelf = shelfOf(source, around.masthead.slug);
  if (source.fields) checkRemovedKey(file, source.fields);
  const values = fields && checkFields(file, fields, entrySchema);
  const fitting = values ? allFields(values) : fields && validFieldsOf(fields, partialEntrySchema);
  if (fields && fitting?.values.removed) return readRemoved(source, fields, fitting.values, around);
  const words = readBody(shelf, body, around.library.media, context, require);
  if (!fields || !fitting) return undefined;
  const { places } = fields;
  const frame = readEntryFrame(source, fields, fitting.values, context);
  const bylines = readBylines(file, places, "author", fitting.values.author, around.library.people);
  const topics = readTopics(file, places, fitting.values.topics);
  if (!values) checkLead(shelf, places, fitting, around.library.media, require);
  const lead = values && readLead(shelf, places, values, around.library.media, require);
  if (!values || !frame) return undefined;
  const { label, headline, language, kicker, place } = values;
  const thing: Entry = {
    path,
    bylines,
    key: values.key ?? false,
    pinned: values.pinned ?? false,
    topics,
    body: words,
    ...frame,
    ...(label !== undefined && { label }),
    ...(headline !== undefined && { headline }),
    ...(language !== undefined && { language }),
    ...(kicker !== undefined && { kicker }),
    ...(place !== undefined && { place }),
    ...(lead && { lead }),
  };
  const isEmpty = headline === undefined && !lead && words.tree.children.length === 0;
  // What a problem has been noted of was not empty.
  if (isEmpty && !frame.draft && file.messages.length === 0) report(file, "empty-entry", {}, FILE_START);
  checkPlainTexts(file, fields);
  return { thing, file, places, links: body.links };
}

/** Reports `removed:` without a value. Other empty keys count as left out; here the words would stay published. */
function checkRemovedKey(file: VFile, { values, places }: Fields): void {
  if (typeof values !== "object" || values === null || !("removed" in values)) return;
  const { removed } = values;
  if (removed === null || (typeof removed === "string" && removed.trim() === ""))
    report(
      file,
      "missing-key",
      { ...missingFieldMessage("removed"), isThere: true },
      places.key(["removed"]),
    );
}

const NOTHING: Body = {
  tree: { type: "root", children: [] },
  media: [],
  quotes: [],
  cards: [],
  text: "",
  markdown: "",
};

/**
 * Reads an entry that was taken down: its words and media end here, so that no output can have them, and its pictures
 * may be gone from the folder too.
 */
function readRemoved(
  source: MarkdownSource,
  fields: Fields,
  values: PartialEntryFields,
  around: CoverageContext,
): Validated<Entry> | undefined {
  const { file, path, body } = source;
  const frame = readEntryFrame(source, fields, values, {
    file,
    zone: around.masthead.timezone,
    date: around.date,
  });
  if (!frame?.removed) return undefined;
  const shelf = shelfOf(source, around.masthead.slug);
  const sources = [
    ...leadSources(values),
    ...body.media.flatMap(({ src, poster, subtitles }) => [src, poster ?? [], subtitles ?? []]),
  ];
  const media = sources.flat().flatMap((src) => mediaAddress(shelf, src) ?? []);
  const { updated: _, removed, ...kept } = frame;
  const thing: Entry = {
    path,
    bylines: [],
    key: false,
    pinned: false,
    topics: [],
    body: NOTHING,
    ...kept,
    corrections: [],
    removed: { ...removed, media: [...new Set(media)] },
  };
  return { thing, file, places: fields.places, links: [] };
}

type EntryFrame = Pick<
  Entry,
  | "id"
  | "oldest"
  | "time"
  | "order"
  | "updated"
  | "embargo"
  | "removed"
  | "corrections"
  | "aliases"
  | "aliasFolders"
  | "draft"
>;

/** When an entry was and where it is. `undefined` after a problem. */
function readEntryFrame(
  { file, path }: MarkdownSource,
  fields: Fields,
  values: PartialEntryFields,
  context: TimeContext,
): EntryFrame | undefined {
  const times = readTimes(context, fields, values);
  const id = idOf(file, path, values.id, fields.places.value(["id"]), times?.time);
  const aliases = (values.aliases ?? []).filter((alias, index) =>
    isAlias(file, alias, fields.places.value(["aliases", index])),
  );
  if (!times || id === undefined) return undefined;
  const { order, draft = false } = values;
  const older = aliasesIn(id, aliases);
  return { id, draft, ...(order !== undefined && { order }), ...older, aliasFolders: [], ...times };
}

type Times = Pick<Entry, "time" | "updated" | "embargo" | "removed" | "corrections">;

// Every time is read before any is missed, so that all that are wrong are reported at once.
function readTimes(context: TimeContext, fields: Fields, values: PartialEntryFields): Times | undefined {
  const read = (text: string | undefined, path: readonly PropertyKey[]) =>
    text === undefined ? undefined : readTime(context, text, fields.places.value(path));
  const time = read(values.time, ["time"]);
  const updated = read(values.updated, ["updated"]);
  const embargo = read(values.embargo, ["embargo"]);
  const removal = read(values.removed?.time, ["removed", "time"]);
  const corrections = readCorrections(values, (text, index) => {
    const moment = read(text, ["corrections", index, "time"]);
    if (time && moment && moment.instant < time.instant)
      report(context.file, "correction-before-time", {}, fields.places.value(["corrections", index, "time"]));
    return moment;
  });
  if (time && updated && updated.instant < time.instant) {
    report(context.file, "updated-before-time", {}, fields.places.value(["updated"]));
  }
  if (!time) return undefined;
  return {
    time,
    corrections,
    ...(updated && { updated }),
    ...(embargo && { embargo }),
    ...(removal &&
      values.removed && { removed: { time: removal, reason: values.removed.reason, media: [] } }),
  };
}

function readCorrections(
  values: PartialEntryFields,
  read: (text: string, index: number) => Moment | undefined,
): Correction[] {
  const corrections = (values.corrections ?? []).flatMap(
    ({ time: text, note, kind = "correction" }, index) => {
      const time = read(text, index);
      return time ? [{ time, note, kind }] : [];
    },
  );
  return corrections.toSorted((a, b) => a.time.instant - b.time.instant);
}
