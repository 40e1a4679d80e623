import { asList, asText, asTime, isObject, type JsonObject, objectsOf } from "../json.ts";
import type { SourceAuthor, SourceCoverage, SourceEntry, SourcePage, SourceWords } from "../source.ts";
import { htmlChildren, textChildren } from "../words/elements.ts";
import { publishedMedia } from "./published-media.ts";

/** Whether a value is the coverage.json of an archive. */
export function isPublishedCoverage(value: unknown): value is JsonObject {
  return (
    isObject(value) &&
    Array.isArray(value.entries) &&
    typeof value.slug === "string" &&
    typeof value.url === "string" &&
    "pageSize" in value
  );
}

/** A coverage.json as an archive publishes it. */
export function readCoverageJson(data: JsonObject, file: string): SourcePage {
  return {
    file,
    isTieOldestFirst: true,
    isArchive: true,
    coverage: {
      timezone: asText(data.timezone),
      title: asText(data.title),
      standfirst: asText(data.standfirst),
      language: asText(data.language),
      status: data.status === "live" || data.status === "closed" ? data.status : undefined,
      ...givenSpan(data),
      editors: authorsOf(data.editors),
      topics: asList(data.topics).map(String),
      related: objectsOf(data.related).map(({ title: words, url: to }) => ({
        title: String(words),
        url: String(to),
      })),
      aliases: aliasesOf(data, asText(data.slug)),
      url: asText(data.url),
      lead: publishedMedia(data.lead),
      date: asText(data.date),
      words: summaryWords(data),
      notes: [],
    },
    entries: [
      ...objectsOf(data.entries).map((entry, index) => publishedEntry(entry, index, file)),
      ...objectsOf(data.removed).flatMap((entry, index) =>
        removedEntry(entry, index, file, asText(data.url) ?? ""),
      ),
    ],
  };
}

function publishedEntry(entry: JsonObject, index: number, file: string): SourceEntry {
  const id = asText(entry.id);
  const url = asText(entry.url);
  const markdown = typeof entry.body === "string" ? entry.body : undefined;
  return {
    id,
    ownId: id,
    aliases: aliasesOf(entry, id),
    urls: url === undefined ? [] : [url],
    time: asTime(entry.time),
    updated: asTime(entry.updated),
    headline: asText(entry.headline),
    kicker: asText(entry.kicker),
    label: asText(entry.label),
    language: asText(entry.language),
    place: asText(entry.place),
    authors: authorsOf(entry.authors),
    key: entry.key === true,
    pinned: entry.pinned === true,
    topics: asList(entry.topics).map(String),
    lead: publishedMedia(entry.lead),
    words:
      markdown === undefined
        ? { kind: "tree", children: htmlChildren(asText(entry.html) ?? "") }
        : writtenWords(markdown, entry),
    ownFile: asText(entry.file),
    order: asOrder(entry.order),
    draft: entry.draft === true,
    corrections: objectsOf(entry.corrections).flatMap(({ time: raw, note, kind }) => {
      const at = asTime(raw);
      const words = asText(note);
      const known = kind === "correction" || kind === "clarification" || kind === "update";
      return at === undefined || words === undefined
        ? []
        : [{ time: at, note: words, ...(known && { kind }) }];
    }),
    notes: [],
    where: `entries[${index}]`,
    file,
  };
}

/** What is left of an entry that was taken down. */
function removedEntry(entry: JsonObject, index: number, file: string, coverage: string): SourceEntry[] {
  const [time, reason] = [asTime(entry.time), asText(entry.reason)];
  if (time === undefined || reason === undefined) return [];
  const id = asText(entry.id);
  return [
    {
      id,
      ownId: id,
      aliases: aliasesOf(entry, id),
      urls: id === undefined ? [] : [`${coverage}${id}/`],
      time: asTime(entry.published),
      order: asOrder(entry.order),
      authors: [],
      words: { kind: "markdown", text: "" },
      removed: { time, reason },
      notes: [],
      where: `removed[${index}]`,
      file,
    },
  ];
}

/** Without its Markdown, a summary is plain text in the data. */
function summaryWords(data: JsonObject): SourceWords {
  const body = asText(data.body);
  return body === undefined
    ? { kind: "tree", children: textChildren(asText(data.summary) ?? "") }
    : writtenWords(body, data);
}

function writtenWords(text: string, { media }: JsonObject): SourceWords {
  return { kind: "markdown", text, published: objectsOf(media).map(publishedMedia) };
}

/** The start and end that the masthead gives: left out, they are those of the first and last entry. */
function givenSpan({ start, end, entries }: JsonObject): Pick<SourceCoverage, "start" | "end"> {
  const times = objectsOf(entries).map(({ time }) => asTime(time));
  const [from, to] = [asTime(start), asTime(end)];
  return { ...(from !== times[0] && { start: from }), ...(to !== times.at(-1) && { end: to }) };
}

/** Older names. A thing's own name is the first one if its id in feeds is made of it. */
function aliasesOf({ tag, aliases }: JsonObject, own: string | undefined): string[] {
  const names = asList(aliases).map(String);
  const oldest = (asText(tag) ?? "").split(/[:/]/).at(-1);
  const isOldest = own !== undefined && names.length > 0 && oldest === encodeURIComponent(own);
  return isOldest ? [own, ...names] : names;
}

function asOrder(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

function authorsOf(value: unknown): SourceAuthor[] {
  return objectsOf(value).flatMap(({ name, role, kind }) => {
    const words = asText(name);
    const job = asText(role);
    const isKind = kind === "person" || kind === "organization";
    return words === undefined
      ? []
      : [{ name: words, ...(job !== undefined && { role: job }), ...(isKind && { kind }) }];
  });
}
