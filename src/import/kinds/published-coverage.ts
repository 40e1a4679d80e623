import { asList, asText, asTime, isObject, type JsonObject, objectOf, objectsOf } from "../json.ts";
import type { SourceAuthor, SourceEntry, SourceMedia, SourcePage } from "../source.ts";
import { htmlChildren } from "../words/elements.ts";

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
  const summary = asText(data.body) ?? asText(data.summary);
  return {
    file,
    isTieOldestFirst: true,
    coverage: {
      title: asText(data.title),
      standfirst: asText(data.standfirst),
      language: asText(data.language),
      status: data.status === "live" || data.status === "closed" ? data.status : undefined,
      start: asTime(data.start),
      end: asTime(data.end),
      editors: authorsOf(data.editors),
      topics: asList(data.topics).map(String),
      related: objectsOf(data.related).map(({ title: words, url: to }) => ({
        title: String(words),
        url: String(to),
      })),
      aliases: asList(data.aliases).map(String),
      url: asText(data.url),
      lead: publishedMedia(data.lead),
      ...(summary !== undefined && { words: { kind: "markdown", text: summary } }),
      notes: [],
    },
    entries: objectsOf(data.entries).map((entry, index) => publishedEntry(entry, index, file)),
  };
}

function publishedEntry(entry: JsonObject, index: number, file: string): SourceEntry {
  const id = asText(entry.id);
  const url = asText(entry.url);
  const markdown = asText(entry.body);
  return {
    id,
    ownId: id,
    aliases: asList(entry.aliases).map(String),
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
        : { kind: "markdown", text: markdown },
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

function publishedMedia(value: unknown): SourceMedia | undefined {
  const { kind, url, alt, caption, credit, poster, subtitles } = objectOf(value);
  const address = asText(url);
  if (address === undefined) return undefined;
  const given = Object.entries({ caption, credit, poster, subtitles }).flatMap(([key, words]) =>
    asText(words) === undefined ? [] : [[key, words]],
  );
  return {
    kind: kind === "video" || kind === "audio" ? kind : kind === "remote" ? "video" : "image",
    addresses: [address],
    ...(typeof alt === "string" && { alt }),
    ...Object.fromEntries(given),
  };
}
