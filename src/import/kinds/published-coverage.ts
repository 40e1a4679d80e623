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
    isArchive: true,
    coverage: {
      timezone: asText(data.timezone),
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
      ...(summary !== undefined && {
        words: { kind: "markdown", text: summary, isArchive: true, transcripts: transcriptsOf(data) },
      }),
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
        : { kind: "markdown", text: markdown, isArchive: true, transcripts: transcriptsOf(entry) },
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
      aliases: asList(entry.aliases).map(String),
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

function transcriptsOf({ media }: JsonObject): string[] {
  return objectsOf(media).flatMap(({ transcript }) => asText(transcript) ?? []);
}

/** `landing.txt` for `https://…/landing.mp4`. */
function transcriptName(address: string): string {
  const name = address.slice(address.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return `${name.replace(/[^\w-]+/g, "-") || "transcript"}.txt`;
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

function publishedMedia(value: unknown): SourceMedia | undefined {
  const { kind, url, alt, caption, credit, poster, subtitles, ...data } = objectOf(value);
  const address = asText(url);
  const said = asText(data.transcript);
  if (address === undefined) return undefined;
  const given = Object.entries({ caption, credit, poster, subtitles }).flatMap(([key, words]) =>
    asText(words) === undefined ? [] : [[key, words]],
  );
  return {
    kind: kind === "video" || kind === "audio" ? kind : kind === "remote" ? "video" : "image",
    addresses: [address],
    ...(typeof alt === "string" && { alt }),
    ...(address !== undefined &&
      said !== undefined && { transcript: transcriptName(address), transcriptText: said }),
    ...Object.fromEntries(given),
  };
}
