/** What is found in an entry, and what a result shows of it. */
import type { Coverage, Entry, Media, Tombstone } from "../model/content.ts";
import { formatTime, isoTime } from "../web/dates.ts";
import { pageNumber } from "../web/page-addresses.ts";
import { directionOf } from "../web/words/index.ts";
import type { EntryText } from "./query/text-file.ts";

/** An entry at its place in the coverage's order (0 for the oldest), or one that was taken down. */
export interface Place {
  readonly entry: Entry | Tombstone;
  readonly index: number;
}

/** The places of a coverage: oldest first, those of one instant by falling addresses. */
export function placesOf({ order }: Coverage): Place[] {
  const places = order.map((entry, index) => ({ entry, index }));
  return places.toSorted(
    ({ entry: a }, { entry: b }) => a.time.instant - b.time.instant || (`${a.id}/` < `${b.id}/` ? 1 : -1),
  );
}

/** The texts of an entry; `printed` is the language of its time. */
export function entryText(entry: Entry, index: number, coverage: Coverage, printed: string): EntryText {
  const { masthead, pages } = coverage;
  const { id, time, headline, language, place, bylines, topics, key, body } = entry;
  const { date, clock, zone } = formatTime(time, masthead.timezone, printed);
  const media = entry.lead ? [entry.lead, ...body.media] : body.media;
  const captions = media.flatMap(({ caption = "" }) => (caption === "" ? [] : [caption]));
  const isOther = language !== undefined && language !== masthead.language;
  return {
    id,
    page: pageNumber(pages, index),
    time: [date, clock, zone],
    instant: isoTime(time),
    authors: bylines.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    headline: headline ?? "",
    text: body.text.trimEnd(),
    ...(isOther && { language, direction: directionOf(language) }),
    ...(captions.length > 0 && { captions }),
    ...(place !== undefined && { location: place }),
    ...(key && { isKey: true }),
    ...(media.some(isPicture) && { hasPicture: true }),
  };
}

function isPicture({ kind }: Media): boolean {
  return kind === "picture";
}
