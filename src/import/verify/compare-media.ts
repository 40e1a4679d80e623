/** Pictures and recordings of a source against those of an archive. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanPicture } from "../../media/clean-picture.ts";
import { pictureKind } from "../../media/metadata.ts";
import type { PlacedMedia } from "../words/context.ts";
import type { ArchivedMedia } from "./archived-coverage.ts";
import type { DifferenceList, DifferencePlace } from "./differences.ts";
import { normalizeWords } from "./story-words.ts";

/** Where the files of a source and of an archive are. */
export interface MediaPlaces {
  readonly folder: string;
  /** What addresses of the archive begin with. */
  readonly base: string;
  /** The files of the source by their names in the content. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Compares media in their order: kind, file, alt text, caption, credit. */
export function compareMedia(
  source: readonly PlacedMedia[],
  archive: readonly ArchivedMedia[],
  places: MediaPlaces,
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

/** Without words is without. `credit: none` says that there is no one to name. */
function wordsOr(words: string | undefined, key: "alt" | "caption" | "credit"): string | undefined {
  const text = normalizeWords(words ?? "");
  return text === "" || (key === "credit" && text === "none") ? undefined : text;
}

/** A picture is published without private metadata, so the source's file is cleaned before it is compared. */
function isSameFile(given: PlacedMedia, shown: ArchivedMedia, places: MediaPlaces): boolean {
  const isElsewhere = /^https:\/\//.test(given.src);
  if (isElsewhere || shown.kind === "remote") return given.src === shown.url;
  if ((given.kind === "image" ? "picture" : given.kind) !== shown.kind) return false;
  const published = publishedFile(shown.url, places);
  const source = places.sources.get(given.src);
  if (published === undefined || source === undefined) return false;
  const kind = given.kind === "image" ? pictureKind(given.src) : undefined;
  if (kind === undefined) return true;
  const bytes = readFileSync(source);
  const shownBytes = readFileSync(published);
  return bytes.equals(shownBytes) || Buffer.compare(cleanPicture(kind, bytes), shownBytes) === 0;
}

function publishedFile(url: string, { folder, base }: MediaPlaces): string | undefined {
  if (!url.startsWith(base)) return undefined;
  const path = join(folder, ...url.slice(base.length).split("/").map(decodeURIComponent));
  return existsSync(path) ? path : undefined;
}
