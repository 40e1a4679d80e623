import type { VFile } from "vfile";
import type { Media, Place, Site, Strictness } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { MediaRequest } from "../model/source.ts";
import { isElsewhere, type MediaLibrary, type Shelf } from "./media.ts";

/** Where a missing alt or credit, and a poster's problems, are noted. */
interface MediaPlaces {
  readonly missing: Place;
  readonly poster: Place;
}

/** What a body or a front matter asks for, as media that can be shown. `undefined` after a problem. */
export function resolveMedia(
  library: MediaLibrary,
  shelf: Shelf,
  request: MediaRequest,
  require: Site["require"],
  places: MediaPlaces = { missing: request.place, poster: request.place },
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
  const poster =
    request.poster === undefined ? undefined : library.find(shelf, "image", request.poster, places.poster);
  if (!source || (request.poster !== undefined && !poster)) return undefined;
  return {
    kind,
    source,
    ...(poster && { poster }),
    ...(request.alt !== undefined && { alt: request.alt }),
    ...words,
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
