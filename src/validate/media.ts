import { posix } from "node:path";
import type { VFile } from "vfile";
import { UNADDRESSABLE } from "../model/addresses.ts";
import type { CollectedContent, MediaEntry } from "../model/collected.ts";
import type { MediaFile, SourcePosition } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { MediaReference } from "../model/source.ts";
import { getOrCreate } from "../web/get-or-create.ts";
import { closestMatch } from "../web/spelling.ts";
import { isName } from "./name-rules.ts";
import { measurePicture } from "./picture.ts";
import { isPlaceholder } from "./placeholder-files.ts";
import { measureRecording } from "./recording.ts";
import { checkSubtitles, paragraphsOf, readTranscript } from "./sidecar-files.ts";

type MediaKind = "image" | "video" | "audio" | "subtitles" | "transcript";

interface MediaKindRules {
  readonly called: string;
  readonly endings: RegExp;
  readonly examples: string;
  /** What is read of it, and what it is held to. `undefined` after a problem. */
  readonly look: (
    file: VFile,
    found: MediaEntry,
    src: string,
    place: SourcePosition,
  ) => Pick<MediaFile, "width" | "height" | "rights"> | undefined;
}

const KINDS: Readonly<Record<MediaKind, MediaKindRules>> = {
  image: {
    called: "a picture",
    endings: /\.(jpe?g|png|gif|webp|avif|tiff?|svg)$/i,
    examples: "JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG",
    look: measurePicture,
  },
  video: {
    called: "a video",
    endings: /\.(mp4|m4v|mov|webm|ogv)$/i,
    examples: "MP4 or WebM",
    look: measureRecording,
  },
  audio: {
    called: "an audio file",
    endings: /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i,
    examples: "MP3, M4A, Ogg or WAV",
    look: measureRecording,
  },
  subtitles: {
    called: "a file of subtitles",
    endings: /\.vtt$/i,
    examples: "WebVTT, a file that ends in .vtt",
    look: checkSubtitles,
  },
  transcript: {
    called: "a transcript",
    endings: /\.txt$/i,
    examples: "plain text, a file that ends in .txt",
    look: (...of) => (readTranscript(...of) === undefined ? undefined : {}),
  },
};

/** No path of a file is longer. */
const LONGEST = 1000;

/** Finds the files that entries show, and holds them to what a published file must be. */
export class MediaFiles {
  private readonly byName = new Map<string, MediaEntry>();
  private readonly collected: Pick<CollectedContent, "skipped" | "include">;
  private readonly links: ReadonlySet<string>;
  private readonly checked = new Map<string, MediaFile>();
  private readonly transcripts = new Map<string, readonly string[]>();
  /** Names of media below a folder, for suggestions. */
  private readonly namesByFolder = new Map<string, ReadonlySet<string>>();
  /** Where each file that can be shown is asked for first. */
  readonly asked = new Map<string, MediaReference>();

  constructor(collected: Pick<CollectedContent, "media" | "links" | "skipped" | "include">) {
    for (const [path, found] of collected.media) this.byName.set(path.normalize("NFC"), found);
    this.collected = collected;
    this.links = collected.links;
  }

  /**
   * The file that `src` names, seen from the folder of `from`. It must lie in `home` (a coverage's folder, or "" for the
   * content folder); its address is `addressOf(path inside home)`.
   */
  find(shelf: MediaScope, kind: MediaKind, src: string, place: SourcePosition): MediaFile | undefined {
    const { file, beside } = shelf;
    if (src.length > LONGEST) {
      report(file, "media-missing", { src: `${src.slice(0, 80)}…`, beside, suggestion: undefined }, place);
      return undefined;
    }
    if (kind === "image" && isRemote(src)) {
      report(file, "media-elsewhere", { src: src.slice(0, 80), beside }, place);
      return undefined;
    }
    const found = this.locate(shelf, src, place);
    if (!found || !isOfKind(kind, found, src, file, place)) return undefined;
    const known = this.checked.get(found.path);
    if (known) return known;
    const size = found.isRemembered ? {} : lookAt(kind, file, found, src, place);
    if (!size) return undefined;
    const inside = shelf.home === "" ? found.path : found.path.slice(shelf.home.length + 1);
    const media: MediaFile = { path: found.path, address: shelf.addressOf(inside.normalize("NFC")), ...size };
    this.checked.set(found.path, media);
    this.asked.set(found.path, { file, src, place });
    return media;
  }

  /** Whether more than its name is known of a file. */
  isReadable({ path }: MediaFile): boolean {
    return this.byName.get(path.normalize("NFC"))?.isRemembered !== true;
  }

  /** The words of a transcript, paragraph by paragraph. */
  words(shelf: MediaScope, src: string, place: SourcePosition): readonly string[] | undefined {
    const found = this.find(shelf, "transcript", src, place) && this.locate(shelf, src, place);
    return (
      found &&
      getOrCreate(this.transcripts, found.path, () =>
        paragraphsOf(readTranscript(shelf.file, found, src, place) ?? ""),
      )
    );
  }

  private locate(shelf: MediaScope, src: string, place: SourcePosition): MediaEntry | undefined {
    const { file, home, folder, beside } = shelf;
    for (const spelling of new Set([src, decodePath(src)])) {
      const path = posix.normalize(posix.join(folder, spelling)).normalize("NFC");
      if (
        spelling.startsWith("/") ||
        /^[a-z]:\\/i.test(spelling) ||
        (home !== "" && !path.startsWith(`${home}/`)) ||
        path.startsWith("../")
      ) {
        const outside = home === "" ? "the content folder" : "the coverage's folder";
        const suggestion = spelling.startsWith("/") ? this.nearestName(folder, spelling.slice(1)) : undefined;
        report(file, "media-outside", { src, beside, home: outside, suggestion }, place);
        return undefined;
      }
      if (home === "") this.includePassedOver(path);
      if (this.isBehindLink(path)) {
        report(file, "media-symlink", { src, beside }, place);
        return undefined;
      }
      const found = this.byName.get(path);
      if (found) return hasAddressableName(found, shelf, place) ? found : undefined;
    }
    const details = () => ({ src, beside, suggestion: this.nearestName(folder, src) });
    report(file, "media-missing", details, place);
    return undefined;
  }

  /** The site's own pictures may lie in the folder of a coverage, also of one that is not read now. */
  private includePassedOver(path: string): void {
    const [slug = ""] = path.split("/", 1);
    if (!this.collected.skipped.has(slug)) return;
    for (const found of this.collected.include(path)) this.byName.set(found.path.normalize("NFC"), found);
  }

  private isBehindLink(path: string): boolean {
    const parts = path.split("/");
    return parts.some((_, index) => this.links.has(parts.slice(0, index + 1).join("/")));
  }

  private nearestName(folder: string, src: string): string | undefined {
    // Not all files of coverages are known when the site's own files are read: then only those in one folder count.
    const inside = folder === "" ? posix.dirname(posix.normalize(src)) : folder;
    const names = getOrCreate(this.namesByFolder, `${folder}/${inside}`, () =>
      folder === "" ? this.pathsIn(inside) : this.namesBelow(folder),
    );
    const slashed = src.replaceAll("\\", "/");
    return names.has(slashed) ? slashed : closestMatch(src, names);
  }

  /** Files in this very folder, by their paths. */
  private pathsIn(folder: string): ReadonlySet<string> {
    return new Set([...this.byName.keys()].filter((path) => posix.dirname(path) === folder));
  }

  /** Files anywhere below a folder, by their paths from there. */
  private namesBelow(folder: string): ReadonlySet<string> {
    const prefix = `${folder}/`;
    const paths = [...this.byName.keys()].filter((path) => path.startsWith(prefix));
    return new Set(paths.map((path) => path.slice(prefix.length)));
  }
}

/** Where media are looked for: a file that asks, its folder, and the folder that they may not leave. */
export interface MediaScope {
  readonly file: VFile;
  readonly folder: string;
  readonly home: string;
  /** The file that asks, as writers call it: "the entry", "site.yml". */
  readonly beside: string;
  readonly addressOf: (pathInHome: string) => string;
}

/** What is read of a file. `undefined`, and a problem, when it is not what it must be. */
function lookAt(
  kind: MediaKind,
  ...[file, found, src, place]: Parameters<MediaKindRules["look"]>
): ReturnType<MediaKindRules["look"]> {
  return isPlaceholder(file, found, src, place) ? undefined : KINDS[kind].look(file, found, src, place);
}

function isOfKind(
  kind: MediaKind,
  found: MediaEntry,
  src: string,
  file: VFile,
  place: SourcePosition,
): boolean {
  const { called, endings, examples } = KINDS[kind];
  if (endings.test(found.path)) return true;
  report(file, "media-kind", { src, kind: called, endings: examples }, place);
  return false;
}

function hasAddressableName(found: MediaEntry, { file, home }: MediaScope, place: SourcePosition): boolean {
  const name = posix.relative(home, found.path);
  if (!UNADDRESSABLE.test(name)) return name.split("/").every((part) => isName(file, part, place));
  const suggestion = name.replace(new RegExp(`(${UNADDRESSABLE.source})+`, "g"), "-");
  report(file, "file-name", { name, suggestion }, place);
  return false;
}

/** The address that a source names, whether the file is there or not; `undefined` for what is elsewhere. */
export function mediaAddress({ folder, home, addressOf }: MediaScope, src: string): string | undefined {
  if (src.length > LONGEST) return undefined;
  const path = posix.normalize(posix.join(folder, decodePath(src))).normalize("NFC");
  const isInside = path.startsWith(`${home}/`) && !isRemote(src);
  return isInside ? addressOf(path.slice(home.length + 1)) : undefined;
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** Whether a source is an address and no path. */
export function isRemote(src: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(src);
}
