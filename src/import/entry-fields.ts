import type { FieldValue, FieldValues } from "../write/yaml-text.ts";
import type { NamedEntry } from "./name-entries.ts";
import type { ReportBuilder } from "./report.ts";
import { reportId, resolveFurtherTime } from "./resolve-times.ts";
import type { RawTime, SourceAuthor } from "./source.ts";
import type { PlacedMedia } from "./words/context.ts";
import { wordsInLine } from "./words/convert.ts";
import { formatContentTime } from "./zones.ts";

/** What the fields of an entry depend on besides the entry. */
export interface FieldSettings {
  readonly zone: string;
  readonly title: string;
  /** Whether headlines are the source's own words, whatever they are. */
  readonly keepsHeadlines: boolean;
  readonly report: ReportBuilder;
}

/** The keys of an entry's file. `order`: its place among entries of the same instant. */
export function entryFields(
  entry: NamedEntry,
  lead: PlacedMedia | undefined,
  order: number | undefined,
  settings: FieldSettings,
): FieldValues {
  const { source } = entry;
  const id = reportId(source);
  const time = (raw: RawTime | undefined) => furtherTime(raw, entry, settings);
  const removed = source.removed && { time: time(source.removed.time), reason: source.removed.reason };
  return {
    time: formatContentTime(entry.instant, settings.zone),
    order,
    label: source.label,
    headline: headlineOf(entry, settings),
    updated: updatedTime(entry, settings),
    author: authorsValue(source.authors, id, settings.report),
    kicker: source.kicker,
    key: source.key === true ? true : undefined,
    pinned: source.pinned === true ? true : undefined,
    place: source.place,
    language: source.language,
    topics: source.topics,
    ...leadFields(lead),
    id: entry.isNamedByFile ? undefined : entry.id,
    aliases: entry.aliases,
    corrections: source.corrections?.map(({ time: raw, note, kind }) => ({ time: time(raw), note, kind })),
    removed,
    embargo: time(source.embargo),
    draft: source.draft === true ? true : undefined,
  };
}

/** The keys of a lead picture or recording. */
export function leadFields(lead: PlacedMedia | undefined): FieldValues {
  if (lead === undefined) return {};
  const { kind, src, alt, credit, caption, poster, subtitles, transcript } = lead;
  return { [kind]: src, alt, credit, caption, poster, subtitles, transcript };
}

/** Authors as the content has them: a name, a name with a role, or a list of these. */
export function authorsValue(
  authors: readonly SourceAuthor[],
  entry: string | null,
  report: ReportBuilder,
): FieldValue | undefined {
  const values = authors.map(({ name, role, kind }): FieldValue => {
    const written = notAKey(name, entry, report);
    return role === undefined && kind !== "organization"
      ? written
      : { name: written, ...(role !== undefined && { role }), ...(kind === "organization" && { kind }) };
  });
  return values.length === 1 ? values[0] : values;
}

/** A name that has the form of a key of people.yml would be taken for one. */
function notAKey(name: string, entry: string | null, report: ReportBuilder): string {
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(name)) return name;
  const written = name.charAt(0).toUpperCase() + name.slice(1);
  report.add(
    "differently",
    entry,
    "author",
    `${name} as ${written}: small letters with hyphens would be a key of people.yml`,
  );
  return written;
}

/** No headline is one that only repeats the first words of the text or the title of the whole. */
function headlineOf(
  { source }: NamedEntry,
  { title, keepsHeadlines, report }: FieldSettings,
): string | undefined {
  const { headline } = source;
  if (headline === undefined || keepsHeadlines) return headline;
  const cut = headline.replace(/(?:…|\.\.\.)$/, "");
  const start = cut === headline ? "" : cut.trimEnd();
  const isRepeated = (start !== "" && wordsInLine(source.words).startsWith(start)) || headline === title;
  if (isRepeated)
    report.add("leftOut", reportId(source), "headline", `${headline} (it repeats the text or the title)`);
  return isRepeated ? undefined : headline;
}

function updatedTime(entry: NamedEntry, settings: FieldSettings): string | undefined {
  const { updated } = entry.source;
  if (updated === undefined) return undefined;
  const instant = resolveFurtherTime(updated, entry);
  if (instant === undefined || instant < entry.instant) {
    const why = instant === undefined ? "it can't be read" : "it is before the entry's time";
    settings.report.add("leftOut", reportId(entry.source), "updated", `${updated}: ${why}`);
    return undefined;
  }
  return instant - entry.instant >= 1000 ? formatContentTime(instant, settings.zone) : undefined;
}

function furtherTime(
  raw: RawTime | undefined,
  entry: NamedEntry,
  settings: FieldSettings,
): string | undefined {
  const instant = raw === undefined ? undefined : resolveFurtherTime(raw, entry);
  return instant === undefined ? undefined : formatContentTime(instant, settings.zone);
}
