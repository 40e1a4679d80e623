import type { VFile } from "vfile";
import type {
  Media,
  MediaFile,
  MetadataField,
  Picture,
  Recording,
  Site,
  SourcePosition,
  Strictness,
} from "../model/content.ts";
import { shorten } from "../model/log-text.ts";
import { report } from "../model/report.ts";
import type { MediaRequest } from "../model/source.ts";
import { isWholeAddress } from "../web/urls.ts";
import { isRemote, type MediaFiles, type MediaScope } from "./media.ts";
import { wordsInRights } from "./picture-words.ts";

/** Where a missing alt or credit is noted, and the problems of the files that belong to a recording. */
interface MediaPlaces {
  readonly missing: SourcePosition;
  readonly of: (file: "poster" | "subtitles" | "transcript") => SourcePosition;
}

/** What a body or a front matter asks for, as media that can be shown. `undefined` after a problem. */
export function resolveMedia(
  library: MediaFiles,
  shelf: MediaScope,
  request: MediaRequest,
  require: Site["require"],
  places: MediaPlaces = { missing: request.place, of: () => request.place },
): Media | undefined {
  const { kind, src, place } = request;
  if (kind === "image") return resolvePicture(library, shelf, request, require, places.missing);
  const source = isRemote(src) ? remoteSource(shelf.file, src, place) : library.find(shelf, kind, src, place);
  const company = companyOf(library, shelf, request, places.of);
  if (!source || !company) return undefined;
  return {
    kind,
    source,
    ...company,
    ...(request.alt !== undefined && { alt: request.alt }),
    ...writtenCaption(request),
    ...writtenCredit(request),
  };
}

/** The files that belong to a recording. `undefined` when there is a problem with one of them. */
function companyOf(
  library: MediaFiles,
  shelf: MediaScope,
  { kind, src, poster, subtitles, transcript }: MediaRequest,
  placeOf: MediaPlaces["of"],
): Pick<Recording, "poster" | "subtitles" | "transcript"> | undefined {
  const still = poster === undefined ? undefined : library.find(shelf, "image", poster, placeOf("poster"));
  const words =
    transcript === undefined ? undefined : library.words(shelf, transcript, placeOf("transcript"));
  const isOurs = kind === "video" && !isRemote(src);
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

/** A picture; its file may have the texts that the entry lacks. */
function resolvePicture(
  library: MediaFiles,
  shelf: MediaScope,
  request: MediaRequest,
  require: Site["require"],
  missing: SourcePosition,
): Picture | undefined {
  const file = library.find(shelf, "image", request.src, request.place);
  const given = file ? filledFrom(file, request) : {};
  const filled = FILLABLE.filter((key) => given[key] !== undefined);
  const whole = filled.length === 0 ? request : { ...given, ...request };
  // What the file of an older state said is not known.
  // An address elsewhere is no picture at all: what it lacks would be the wrong advice.
  if (file ? library.isReadable(file) : !isRemote(request.src)) {
    requireWord(shelf.file, "alt", whole, missing, require.alt);
    requireWord(shelf.file, "credit", whole, missing, require.credit);
  }
  if (!file) return undefined;
  for (const key of filled) {
    const details = { src: request.src.slice(0, 80), key, words: shorten(given[key] ?? "", 79) };
    report(shelf.file, "media-filled", details, request.place);
  }
  return {
    kind: "picture",
    file,
    alt: whole.alt ?? "",
    ...writtenCaption(whole),
    ...writtenCredit(whole),
    ...(filled.length > 0 && { filled }),
  };
}

const FILLABLE = ["alt", "caption", "credit"] as const;

/** What a file says, for what is not written. */
function filledFrom(
  { rights = {} }: MediaFile,
  request: MediaRequest,
): Partial<Record<MetadataField, string>> {
  const words = Object.entries(wordsInRights(rights));
  return Object.fromEntries(
    words.filter(([key]) => FILLABLE.some((one) => one === key && request[one] === undefined)),
  );
}

function writtenCaption({ caption }: Pick<MediaRequest, "caption">): { caption?: string } {
  return caption === undefined || /^none$/i.test(caption) ? {} : { caption };
}

function remoteSource(file: VFile, src: string, place: SourcePosition): { url: string } | undefined {
  if (/^https:/i.test(src) && isWholeAddress(src)) return { url: src };
  if (/^https:/i.test(src)) report(file, "link-form", { url: shorten(src, 80) }, place);
  else report(file, "media-address", { src: shorten(src, 80) }, place);
  return undefined;
}

function writtenCredit({ credit }: Pick<MediaRequest, "credit">): { credit?: string } {
  return credit === undefined || credit === "" || /^none$/i.test(credit) ? {} : { credit };
}

function requireWord(
  file: VFile,
  key: "alt" | "credit",
  request: MediaRequest,
  place: SourcePosition,
  severity: Strictness,
): void {
  const word = request[key];
  if (word !== undefined && (key === "alt" || word.trim() !== "")) return;
  const details = { src: request.src.slice(0, 80), remedy: remedyFor(key, request) };
  report(file, key === "alt" ? "missing-alt" : "missing-credit", details, place, severity);
}

/** How a writer adds an alt or a credit, in the form in which the picture is written. */
function remedyFor(key: "alt" | "credit", { form, src }: MediaRequest): string {
  if (form === "keys") return `write "${key}: ${key === "alt" ? "What it shows" : "Reuters"}"`;
  if (form === "directive") return `add ${key}="${key === "alt" ? "What it shows" : "Reuters"}"`;
  return `write ::image[caption]{src="${src.slice(0, 80)}" alt="What it shows" credit="Reuters"}`;
}
