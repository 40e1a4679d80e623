/** Tickaroo: a list of events. */
import type { SourceFile } from "../files/source-file.ts";
import { asList, asText, asTime, isObject, type JsonObject, objectOf, objectsOf } from "../json.ts";
import { refuse } from "../refuse.ts";
import type { SourceEntry, SourceMedia, SourcePage } from "../source.ts";
import { cleanLine } from "../words/clean-text.ts";
import { embedElement, mediaElement } from "../words/elements.ts";
import { spannedText } from "./tickaroo-spans.ts";

/** The events in a value: a list of them, or an object with one. */
function eventsIn(value: unknown): readonly JsonObject[] {
  const lists = Array.isArray(value)
    ? [value]
    : isObject(value)
      ? Object.values(value).filter(Array.isArray)
      : [];
  return lists.flatMap((list) =>
    objectsOf(list).filter(({ _type, event_info: info }) => _type === "Tik::Model::Event" || isObject(info)),
  );
}

/** Whether a value holds events. */
export function isTickaroo(value: unknown): boolean {
  return eventsIn(value).length > 0;
}

/** A list of events. Refuses a file without any. */
export function readTickaroo(file: SourceFile): SourcePage {
  const events = eventsIn(file.json());
  if (events.length === 0) return refuse(file.name, "there are no events of Tickaroo in it");
  return {
    file: file.name,
    coverage: { editors: [], notes: [] },
    entries: events.map((event, index) => readEvent(event, index, file.name)),
  };
}

function readEvent(event: JsonObject, index: number, file: string): SourceEntry {
  const id = asText(event.local_id) ?? asText(event.id);
  const info = objectOf(event.event_info);
  const words = typeof info.title === "string" ? info.title : "";
  const { headline, children } = spannedText(words, spansOf(info.attributes_json));
  const embeds = asList(info.web_embed_urls).flatMap((url) => {
    const address = asText(url);
    return address === undefined ? [] : [embedElement({ url: address })];
  });
  const media = objectsOf(event.media).flatMap(eventMedia).map(mediaElement);
  return {
    id,
    aliases: id === undefined ? [] : [id],
    time: asTime(event.created_at),
    headline,
    authors: [],
    key: event.highlight === "inplace",
    pinned: event.highlight === "sticky",
    words: { kind: "tree", children: [...children, ...media, ...embeds] },
    notes: [],
    where: `event ${id ?? index + 1}`,
    file,
  };
}

/** The spans are JSON in a text. */
function spansOf(json: unknown): readonly JsonObject[] {
  if (typeof json !== "string") return objectsOf(objectOf(json).attrs);
  try {
    const value: unknown = JSON.parse(json);
    return objectsOf(objectOf(value).attrs);
  } catch {
    return [];
  }
}

function eventMedia(media: JsonObject): SourceMedia[] {
  const url = asText(media.url);
  if (url === undefined) return [];
  const kind = media.subtype === "v" ? "video" : media.subtype === "a" ? "audio" : "image";
  const caption = cleanLine(asText(media.title) ?? "");
  const credit = cleanLine(asText(media.credit) ?? "");
  return [{ kind, addresses: [url], caption: caption || undefined, credit: credit || undefined }];
}
