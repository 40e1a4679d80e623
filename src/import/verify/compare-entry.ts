/** One entry of a source against the archive. */

import { addresses, fileOf } from "../../web/urls.ts";
import { asList, asText, objectsOf } from "../json.ts";
import type { PlannedEntry } from "../plan.ts";
import { reportId, resolveFurtherTime } from "../resolve-times.ts";
import type { PlacedMedia } from "../words/context.ts";
import type { ArchivedEntry } from "./archived-coverage.ts";
import { type ArchivedPage, type QuoteSource, readArchivedPage } from "./archived-page.ts";
import { compareLinks } from "./compare-links.ts";
import { compareMedia, compareShownMedia, type MediaFolders } from "./compare-media.ts";
import type { DifferenceList, DifferencePlace } from "./differences.ts";
import type { RedirectPages } from "./redirect-pages.ts";
import { normalizeWords } from "./story-words.ts";

/** The words and what is shown among them, as the source has them. */
export interface SourceStory {
  readonly words: readonly string[];
  readonly media: readonly PlacedMedia[];
  /** Where its links lead in the archive and on the web. */
  readonly links: readonly string[];
  /** `undefined` for what the source doesn't have in this form. */
  readonly quotes: readonly QuoteSource[] | undefined;
}

export interface EntryComparison {
  readonly slug: string;
  readonly media: MediaFolders;
  readonly redirects: RedirectPages;
  readonly differences: DifferenceList;
}

/** Compares an entry's times, names, words and media, and what became of its older ids. */
export function compareEntry(
  entry: PlannedEntry,
  story: SourceStory,
  archived: ArchivedEntry,
  { slug, media, redirects, differences }: EntryComparison,
): void {
  const place: DifferencePlace = {
    entry: reportId(entry.source),
    page: fileOf(addresses.entry(slug, archived.id)),
    place: `${entry.source.file}: ${entry.source.where}`,
  };
  const page = readArchivedPage(media.folder, slug, archived.id);
  compareData(entry, archived, place, differences);
  compareMedia(story.media, archived.media, media, place, differences);
  if (page === undefined) {
    differences.add(place, "entry", headlineOrId(entry), undefined);
    return;
  }
  comparePage(entry, story, page, place, differences);
  const url = `${media.base}${addresses.entry(slug, archived.id)}`;
  compareLinks(story.links, page.links, url, place, differences);
  compareShownMedia(page, archived, url, media, place, differences);
  compareAliases(entry, archived, page, redirects, place, differences);
}

/** Each older id is an anchor of the entry, in the data, and a page that leads to it. */
function compareAliases(
  { aliases }: PlannedEntry,
  archived: ArchivedEntry,
  page: ArchivedPage,
  redirects: RedirectPages,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  for (const alias of aliases) {
    if (alias === archived.id) continue;
    const isKept = page.anchors.has(alias) && archived.aliases.includes(alias);
    const missing = isKept ? redirects.missing(alias, archived) : place.page;
    if (missing !== undefined) differences.add({ ...place, page: missing }, "alias", alias, undefined);
  }
}

/** An entry as a difference names it: its headline, else its id. */
export function headlineOrId({ source, id }: PlannedEntry): string {
  return source.headline ?? id;
}

function compareData(
  entry: PlannedEntry,
  { data }: ArchivedEntry,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  const { source, fields } = entry;
  const at = (value: unknown) => instantText(Date.parse(asText(value) ?? ""));
  const updated = fields.updated === undefined ? undefined : resolveFurtherTime(source.updated ?? "", entry);
  differences.compare(place, "time", instantText(entry.instant), at(data.time));
  differences.compare(place, "updated", instantText(updated), at(data.updated));
  const texts = [
    ["headline", fields.headline],
    ["kicker", source.kicker],
    ["place", source.place],
  ] as const;
  for (const [key, value] of texts)
    differences.compare(place, key, lineOr(asText(value)), lineOr(asText(data[key])));
  const names = (list: readonly { readonly name?: unknown }[]) =>
    [...new Set(list.map(({ name }) => normalizeWords(String(name)).toLowerCase()))].join(", ");
  differences.compare(place, "author", names(source.authors), names(objectsOf(data.authors)));
  differences.compare(
    place,
    "topics",
    lineOr(source.topics?.join(", ")),
    lineOr(asList(data.topics).join(", ")),
  );
  for (const key of ["key", "pinned"] as const)
    differences.compare(place, key, String(source[key] === true), String(data[key] === true));
}

function comparePage(
  entry: PlannedEntry,
  story: SourceStory,
  page: ArchivedPage,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  differences.compare(place, "time", instantText(entry.instant), instantText(page.instant));
  differences.compare(place, "headline", lineOr(asText(entry.fields.headline)), lineOr(page.headline));
  differences.compareWords(place, "words", story.words, page.words);
  const sources = (quotes: readonly QuoteSource[]) =>
    quotes.map(({ by = "", url = "" }) => normalizeWords(`${by} ${url}`)).join("; ");
  if (story.quotes !== undefined)
    differences.compare(place, "quote", sources(story.quotes), sources(page.quotes));
}

function instantText(instant: number | undefined): string | undefined {
  return instant === undefined || Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
}

function lineOr(text: string | undefined): string | undefined {
  const line = normalizeWords(text ?? "");
  return line === "" ? undefined : line;
}
