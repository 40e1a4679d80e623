import type { VFile } from "vfile";
import type { Media, Place, Recording, Site, Strictness } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { MediaRequest } from "../model/source.ts";
import { isElsewhere, type MediaLibrary, type Shelf } from "./media.ts";

/** Where a missing alt or credit is noted, and the problems of the files that belong to a recording. */
interface MediaPlaces {
  readonly missing: Place;
  readonly of: (file: "poster" | "subtitles" | "transcript") => Place;
}

/** What a body or a front matter asks for, as media that can be shown. `undefined` after a problem. */
export function resolveMedia(
  library: MediaLibrary,
  shelf: Shelf,
  request: MediaRequest,
  require: Site["require"],
  places: MediaPlaces = { missing: request.place, of: () => request.place },
): Media | undefined {
  const { kind, src, place } = request;
  const words = { ...(request.caption !== undefined && { caption: request.caption }), ...creditOf(request) };
  if (kind === "image") {
    const file = library.find(shelf, "image", src, place);
    requireWord(shelf.file, "alt", request, places.missing, require.alt);
    requireWord(shelf.file, "credit", request, places.missing, require.credit);
    return file && { kind: "picture", file, alt: request.alt ?? "", ...words };
  }
  const source = isElsewhere(src)
    ? remoteSource(shelf.file, src, place)
    : library.find(shelf, kind, src, place);
  const company = companyOf(library, shelf, request, places.of);
  if (!source || !company) return undefined;
  return {
    kind,
    source,
    ...company,
    ...(request.alt !== undefined && { alt: request.alt }),
    ...words,
  };
}

/** The files that belong to a recording. `undefined` when there is a problem with one of them. */
function companyOf(
  library: MediaLibrary,
  shelf: Shelf,
  { kind, src, poster, subtitles, transcript }: MediaRequest,
  placeOf: MediaPlaces["of"],
): Pick<Recording, "poster" | "subtitles" | "transcript"> | undefined {
  const still = poster === undefined ? undefined : library.find(shelf, "image", poster, placeOf("poster"));
  const words =
    transcript === undefined ? undefined : library.words(shelf, transcript, placeOf("transcript"));
  const isOurs = kind === "video" && !isElsewhere(src);
  if (subtitles !== undefined && !isOurs) {
    const details = { key: "subtitles", owner: "a video beside the entry" };
    report(shelf.file, "media-key-alone", details, placeOf("subtitles"));
    return undefined;
  }
  const track =
    subtitles === undefined ? undefined : library.find(shelf, "subtitles", subtitles, placeOf("subtitles"));
  if ((poster && !still) || (transcript && !words) || (subtitles && !track)) return undefined;
  return {
    ...(still && { poster: still }),
    ...(track && { subtitles: track }),
    ...(words && { transcript: words }),
  };
}

function remoteSource(file: VFile, src: string, place: Place): { url: string } | undefined {
  if (/^https:\/\/[^\s/]+/i.test(src) && URL.canParse(src)) return { url: src };
  report(file, "media-address", { src: src.slice(0, 80) }, place);
  return undefined;
}

function creditOf(request: MediaRequest): { credit?: string } {
  const { credit } = request;
  return credit === undefined || credit === "" || /^none$/i.test(credit) ? {} : { credit };
}

function requireWord(
  file: VFile,
  key: "alt" | "credit",
  request: MediaRequest,
  place: Place,
  severity: Strictness,
): void {
  const word = request[key];
  if (word !== undefined && (key === "alt" || word.trim() !== "")) return;
  const details = { src: request.src.slice(0, 80), remedy: remedyFor(key, request) };
  report(file, key === "alt" ? "missing-alt" : "missing-credit", details, place, severity);
}

/** How a writer adds an alt or a credit, in the form in which the picture is written. */
function remedyFor(key: "alt" | "credit", { form, src }: MediaRequest): string {
  if (form === "keys") return `add "${key}: ${key === "alt" ? "What it shows" : "Reuters"}"`;
  if (form === "directive") return `add ${key}="${key === "alt" ? "What it shows" : "Reuters"}"`;
  return `write ::image[caption]{src="${src.slice(0, 80)}" alt="What it shows" credit="Reuters"}`;
}
