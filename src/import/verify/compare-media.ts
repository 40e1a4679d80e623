/** Pictures and recordings of a source against those of an archive. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PlacedMedia } from "../words/context.ts";
import type { ArchivedEntry, ArchivedMedia } from "./archived-coverage.ts";
import type { ArchivedPage } from "./archived-page.ts";
import type { DifferenceList, DifferencePlace } from "./differences.ts";
import { normalizeWords } from "./story-words.ts";

/** Whether a file of the archive is a file of the source as it is published; takes the paths of both. */
export type IsPublishedFile = (source: string, published: string) => boolean;

/** Where the files of a source and of an archive are. */
export interface MediaFolders {
  readonly folder: string;
  /** What addresses of the archive begin with. */
  readonly base: string;
  /** The files of the source by their names in the content. */
  readonly sources: ReadonlyMap<string, string>;
  readonly isPublished: IsPublishedFile;
}

/** Compares media in their order: kind, file, alt text, caption, credit. */
export function compareMedia(
  source: readonly PlacedMedia[],
  archive: readonly ArchivedMedia[],
  places: MediaFolders,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  for (let index = 0; index < Math.max(source.length, archive.length); index++) {
    const [given, shown] = [source[index], archive[index]];
    const field = given?.kind ?? (shown?.kind === "picture" ? "image" : "video");
    if (given === undefined || shown === undefined) differences.add(place, field, given?.src, shown?.url);
    else if (!isSameFile(given, shown, places))
      differences.add(place, field, places.sources.get(given.src) ?? given.src, shown.url);
    else
      for (const key of ["alt", "caption", "credit"] as const)
        differences.compare(place, key, wordsOr(given[key], key), wordsOr(shown[key], key));
  }
}

/** Compares what a page shows with the data of its entry: how many, and whether the files of the pictures are there. */
export function compareShownMedia(
  { mediaCount, pictures }: ArchivedPage,
  archived: ArchivedEntry,
  url: string,
  places: MediaFolders,
  place: DifferencePlace,
  differences: DifferenceList,
): void {
  const count = (number: number) =>
    number === 1 ? "1 picture or recording" : `${number} pictures and recordings`;
  if (mediaCount !== archived.media.length)
    differences.add(place, "image", count(archived.media.length), count(mediaCount));
  for (const address of new Set(pictures)) {
    const picture = URL.canParse(address, url) ? new URL(address, url).href : address;
    if (publishedFile(picture, places) === undefined) differences.add(place, "image", picture, undefined);
  }
}

/** Without words is without. `none` says that there is no caption, or no one to name. */
function wordsOr(words: string | undefined, key: "alt" | "caption" | "credit"): string | undefined {
  const text = normalizeWords(words ?? "");
  return text === "" || (key !== "alt" && text === "none") ? undefined : text;
}

function isSameFile(given: PlacedMedia, shown: ArchivedMedia, places: MediaFolders): boolean {
  const isElsewhere = /^https:\/\//.test(given.src);
  if (isElsewhere || shown.kind === "remote") return given.src === shown.url;
  if ((given.kind === "image" ? "picture" : given.kind) !== shown.kind) return false;
  const published = publishedFile(shown.url, places);
  const source = places.sources.get(given.src);
  return published !== undefined && source !== undefined && places.isPublished(source, published);
}

function publishedFile(url: string, { folder, base }: MediaFolders): string | undefined {
  if (!url.startsWith(base)) return undefined;
  const path = join(folder, ...url.slice(base.length).split("/").map(decodeURIComponent));
  return existsSync(path) ? path : undefined;
}
