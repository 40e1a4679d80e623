import type { SourceFile } from "../files/source-file.ts";
import { isOwnId } from "../ids.ts";
import { isObject, type JsonObject } from "../json.ts";
import { refuse } from "../refuse.ts";
import type {
  SourceAuthor,
  SourceCoverage,
  SourceEntry,
  SourceMedia,
  SourcePage,
  SourceWords,
} from "../source.ts";
import { cleanLine } from "../words/clean-text.ts";
import { htmlChildren } from "../words/elements.ts";
import { describeIssue } from "./entries-issues.ts";
import { type EntriesCoverage, type EntriesEntry, entriesSchema, type MediaData } from "./entries-schema.ts";
import { isPublishedCoverage, readCoverageJson } from "./published-coverage.ts";

/** Whether a value is asrun's own format, or a coverage.json of an archive. */
export function isEntries(value: unknown): boolean {
  if (isPublishedCoverage(value)) return true;
  if (isObject(value))
    return (
      Array.isArray(value.entries) &&
      (value.asrun !== undefined || hasBodies(value.entries) || isObject(value.coverage))
    );
  return Array.isArray(value) && hasBodies(value);
}

function hasBodies(entries: readonly unknown[]): boolean {
  return entries.some((entry) => isObject(entry) && "time" in entry && !("_type" in entry));
}

/** asrun's own format: `{coverage, entries}`, a list of entries, or the coverage.json of an archive. */
export function readEntries(file: SourceFile): SourcePage {
  const json = file.json();
  if (isPublishedCoverage(json)) return readCoverageJson(json, file.name);
  const value = withoutBlankValues(json);
  checkTimes(value, file.name);
  const parsed = entriesSchema.safeParse(Array.isArray(value) ? { entries: value } : value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      file.name,
      issue === undefined ? "this is not the format of entries" : describeIssue(issue),
    );
  }
  const { coverage, entries } = parsed.data;
  return {
    file: file.name,
    coverage: readCoverage(coverage),
    entries: entries.map((entry, index) => readEntryData(entry, index, file.name)),
    isTieOldestFirst: true,
    ...(coverage?.date !== undefined && { date: coverage.date }),
  };
}

/** Programs write keys without a value too. Only an empty `alt` says something. */
function withoutBlankValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlankValues);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => inner !== null && (inner !== "" || key === "alt"),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutBlankValues(inner)]));
}

/** An entry without a time is the most frequent mistake: it is named by its id. */
function checkTimes(value: unknown, name: string): void {
  const list = isObject(value) ? value.entries : value;
  if (!Array.isArray(list)) return;
  for (const [index, entry] of list.entries())
    if (isObject(entry) && (entry.time === undefined || entry.time === null || entry.time === ""))
      refuse(name, `entries[${index}]${nameOf(entry)}: the entry has no time`);
}

function nameOf({ id }: JsonObject): string {
  return id === undefined ? "" : ` (${String(id)})`;
}

function readCoverage(coverage: EntriesCoverage | undefined): SourceCoverage {
  if (coverage === undefined) return { editors: [], notes: [] };
  const {
    editors,
    aliases,
    source,
    body,
    bodyHtml,
    image,
    video,
    audio,
    poster,
    subtitles,
    transcript,
    alt,
    credit,
    caption,
    ...rest
  } = coverage;
  const lead = leadMedia({ image, video, audio, poster, subtitles, transcript, alt, credit, caption });
  return {
    ...rest,
    title: cleanLine(rest.title),
    editors: authorsOf(editors),
    notes: [],
    ...(aliases && { aliases: aliases.map(String) }),
    ...(source !== undefined && { url: source }),
    ...(lead && { lead }),
    words: bodyWords(body, bodyHtml),
  };
}

function readEntryData(data: EntriesEntry, index: number, file: string): SourceEntry {
  const {
    id,
    aliases = [],
    author,
    body,
    bodyHtml,
    source,
    image,
    video,
    audio,
    poster,
    subtitles,
    transcript,
    alt,
    credit,
    caption,
    ...rest
  } = data;
  const name = id === undefined ? undefined : String(id);
  const isOwn = name !== undefined && isOwnId(name);
  const lead = leadMedia({ image, video, audio, poster, subtitles, transcript, alt, credit, caption });
  return {
    ...rest,
    ...(name !== undefined && { id: name }),
    ...(isOwn && { ownId: name }),
    aliases: [...aliases.map(String), ...(name === undefined || isOwn ? [] : [name])],
    ...(rest.headline !== undefined && { headline: cleanLine(rest.headline) }),
    authors: authorsOf(author),
    ...(lead && { lead }),
    words: bodyWords(body, bodyHtml),
    ...(source !== undefined && { urls: [source], base: source }),
    notes: [],
    where: `entries[${index}]${name === undefined ? "" : ` (${name})`}`,
    file,
  };
}

function authorsOf(authors: EntriesEntry["author"]): SourceAuthor[] {
  const list = authors === undefined ? [] : Array.isArray(authors) ? authors : [authors];
  return list.map((author) => (typeof author === "string" ? { name: author } : author));
}

function bodyWords(body: string | undefined, bodyHtml: string | undefined): SourceWords {
  return bodyHtml === undefined
    ? { kind: "markdown", text: body ?? "" }
    : { kind: "tree", children: htmlChildren(bodyHtml) };
}

function leadMedia(media: MediaData): SourceMedia | undefined {
  const { image, video, audio, ...rest } = media;
  const address = image ?? video ?? audio;
  if (address === undefined) return undefined;
  const kind = image !== undefined ? "image" : video !== undefined ? "video" : "audio";
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { kind, addresses: [address], ...given };
}
