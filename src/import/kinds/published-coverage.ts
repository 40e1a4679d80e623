import { isObject, type JsonObject, listOf, objectOf, objectsOf, textOf, timeOf } from "../json.ts";
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
export function readPublished(data: JsonObject, file: string): SourcePage {
  const summary = textOf(data.body) ?? textOf(data.summary);
  return {
    file,
    isTieOldestFirst: true,
    coverage: {
      title: textOf(data.title),
      standfirst: textOf(data.standfirst),
      language: textOf(data.language),
      status: data.status === "live" || data.status === "closed" ? data.status : undefined,
      start: timeOf(data.start),
      end: timeOf(data.end),
      editors: authorsOf(data.editors),
      topics: listOf(data.topics).map(String),
      related: objectsOf(data.related).map(({ title: words, url: to }) => ({
        title: String(words),
        url: String(to),
      })),
      aliases: listOf(data.aliases).map(String),
      url: textOf(data.url),
      lead: mediaOf(data.lead),
      ...(summary !== undefined && { words: { kind: "markdown", text: summary } }),
      notes: [],
    },
    entries: objectsOf(data.entries).map((entry, index) => readEntry(entry, index, file)),
  };
}

function readEntry(entry: JsonObject, index: number, file: string): SourceEntry {
  const id = textOf(entry.id);
  const url = textOf(entry.url);
  const markdown = textOf(entry.body);
  return {
    id,
    ownId: id,
    aliases: listOf(entry.aliases).map(String),
    urls: url === undefined ? [] : [url],
    time: timeOf(entry.time),
    updated: timeOf(entry.updated),
    headline: textOf(entry.headline),
    kicker: textOf(entry.kicker),
    label: textOf(entry.label),
    language: textOf(entry.language),
    place: textOf(entry.place),
    authors: authorsOf(entry.authors),
    key: entry.key === true,
    pinned: entry.pinned === true,
    topics: listOf(entry.topics).map(String),
    lead: mediaOf(entry.lead),
    words:
      markdown === undefined
        ? { kind: "tree", children: htmlChildren(textOf(entry.html) ?? "") }
        : { kind: "markdown", text: markdown },
    corrections: objectsOf(entry.corrections).flatMap(({ time: raw, note, kind }) => {
      const at = timeOf(raw);
      const words = textOf(note);
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
    const words = textOf(name);
    const job = textOf(role);
    const isKind = kind === "person" || kind === "organization";
    return words === undefined
      ? []
      : [{ name: words, ...(job !== undefined && { role: job }), ...(isKind && { kind }) }];
  });
}

function mediaOf(value: unknown): SourceMedia | undefined {
  const { kind, url, alt, caption, credit, poster, subtitles } = objectOf(value);
  const address = textOf(url);
  if (address === undefined) return undefined;
  const given = Object.entries({ caption, credit, poster, subtitles }).flatMap(([key, words]) =>
    textOf(words) === undefined ? [] : [[key, words]],
  );
  return {
    kind: kind === "video" || kind === "audio" ? kind : kind === "remote" ? "video" : "image",
    addresses: [address],
    ...(typeof alt === "string" && { alt }),
    ...Object.fromEntries(given),
  };
}
