import { posix } from "node:path";
import type { VFile } from "vfile";
import type { Collected, Found } from "../model/collected.ts";
import type { Media, MediaFile, Place, Site, Strictness } from "../model/content.ts";
import { report } from "../model/report.ts";
import type { MediaRequest } from "../model/source.ts";
import { nearest } from "../web/spelling.ts";
import { measure } from "./picture.ts";

type Kind = "image" | "video" | "audio";

const KINDS: Readonly<Record<Kind, { called: string; endings: RegExp; examples: string }>> = {
  image: {
    called: "a picture",
    endings: /\.(jpe?g|png|gif|webp|avif|svg)$/i,
    examples: "JPEG, PNG, GIF, WebP, AVIF or SVG",
  },
  video: { called: "a video", endings: /\.(mp4|m4v|webm|ogv)$/i, examples: "MP4 or WebM" },
  audio: {
    called: "an audio file",
    endings: /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i,
    examples: "MP3, M4A, Ogg or WAV",
  },
};

/** Finds the files that entries show, and holds them to what a published file must be. */
export class MediaLibrary {
  private readonly byName = new Map<string, Found>();
  private readonly links: ReadonlySet<string>;
  private readonly checked = new Map<string, MediaFile>();

  constructor(collected: Pick<Collected, "media" | "links">) {
    for (const [path, found] of collected.media) this.byName.set(path.normalize("NFC"), found);
    this.links = collected.links;
  }

  /**
   * The file that `src` names, seen from the folder of `from`. It must lie in `home` (a coverage's folder, or "" for the
   * content folder); its address is `addressOf(path inside home)`.
   */
  find(shelf: Shelf, kind: Kind, src: string, place: Place): MediaFile | undefined {
    const { file } = shelf;
    const found = this.locate(shelf, src, place);
    if (!found) return undefined;
    const { called, endings, examples } = KINDS[kind];
    if (!endings.test(found.path)) {
      report(file, "media-kind", { src, kind: called, endings: examples }, place);
      return undefined;
    }
    const known = this.checked.get(found.path);
    if (known) return known;
    const size = kind === "image" ? measure(file, found, src, place) : {};
    if (!size) return undefined;
    const inside = shelf.home === "" ? found.path : found.path.slice(shelf.home.length + 1);
    const media: MediaFile = { path: found.path, address: shelf.addressOf(inside.normalize("NFC")), ...size };
    this.checked.set(found.path, media);
    return media;
  }

  private locate(shelf: Shelf, src: string, place: Place): Found | undefined {
    const { file, home, folder } = shelf;
    for (const spelling of new Set([src, decodePath(src)])) {
      const path = posix.normalize(posix.join(folder, spelling)).normalize("NFC");
      if (
        spelling.startsWith("/") ||
        spelling.includes("\\") ||
        (home !== "" && !path.startsWith(`${home}/`)) ||
        path.startsWith("../")
      ) {
        report(file, "media-outside", { src }, place);
        return undefined;
      }
      if (this.isBehindLink(path)) {
        report(file, "media-symlink", { src }, place);
        return undefined;
      }
      const found = this.byName.get(path);
      if (found) return hasAddressableName(found, file, place) ? found : undefined;
    }
    report(file, "media-missing", { src, suggestion: this.nearestName(folder, src) }, place);
    return undefined;
  }

  private isBehindLink(path: string): boolean {
    const parts = path.split("/");
    return parts.some((_, index) => this.links.has(parts.slice(0, index + 1).join("/")));
  }

  private nearestName(folder: string, src: string): string | undefined {
    const prefix = folder === "" ? "" : `${folder}/`;
    const names = [...this.byName.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
    return nearest(src, names);
  }
}

/** Where media are looked for: a file that asks, its folder, and the folder that they may not leave. */
export interface Shelf {
  readonly file: VFile;
  readonly folder: string;
  readonly home: string;
  readonly addressOf: (pathInHome: string) => string;
}

function hasAddressableName(found: Found, file: VFile, place: Place): boolean {
  if (!/[\s\\?#%:*"<>|]/.test(found.path)) return true;
  const name = posix.basename(found.path);
  report(file, "file-name", { suggestion: name.replace(/[\s\\?#%:*"<>|]+/g, "-") }, place);
  return false;
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** What a body or a front matter asks for, as media that can be shown. `undefined` after a problem. `placeOfMissing`: where a missing alt or credit is reported. */
export function resolveMedia(
  library: MediaLibrary,
  shelf: Shelf,
  request: MediaRequest,
  require: Site["require"],
  placeOfMissing: Place = request.place,
): Media | undefined {
  const { kind, src, place } = request;
  const words = { ...(request.caption !== undefined && { caption: request.caption }), ...creditOf(request) };
  if (kind === "image") {
    if (isElsewhere(src)) report(shelf.file, "media-elsewhere", { src: src.slice(0, 80) }, place);
    const file = isElsewhere(src) ? undefined : library.find(shelf, "image", src, place);
    requireWord(shelf.file, "missing-alt", request.alt, src, placeOfMissing, require.alt);
    requireWord(shelf.file, "missing-credit", request.credit, src, placeOfMissing, require.credit);
    return file && { kind: "picture", file, alt: request.alt ?? "", ...words };
  }
  const source = isElsewhere(src)
    ? remoteSource(shelf.file, src, place)
    : library.find(shelf, kind, src, place);
  const poster =
    request.poster === undefined ? undefined : library.find(shelf, "image", request.poster, place);
  if (!source || (request.poster !== undefined && !poster)) return undefined;
  return {
    kind,
    source,
    ...(poster && { poster }),
    ...(request.alt !== undefined && { alt: request.alt }),
    ...words,
  };
}

function isElsewhere(src: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(src);
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
  name: "missing-alt" | "missing-credit",
  word: string | undefined,
  src: string,
  place: Place,
  severity: Strictness,
): void {
  if (word === undefined || (name === "missing-credit" && word.trim() === ""))
    report(file, name, { src }, place, severity);
}
