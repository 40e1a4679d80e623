import type { Attribution, Body, Media, MediaFile } from "../model/content.ts";
import type { TimeView } from "../web/dates.ts";
import { providerOf } from "../web/providers.ts";
import type { Links } from "../web/urls.ts";
import type { BodyView, FileView, MediaView, QuoteView } from "./views.ts";

const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  ogv: "video/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  vtt: "text/vtt",
  wav: "audio/wav",
  flac: "audio/flac",
};

export function fileView(file: MediaFile, links: Links): FileView {
  const ending = file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase();
  return {
    src: links.href(file.address),
    url: links.absolute(file.address),
    type: TYPES[ending] ?? "application/octet-stream",
    ...(file.width !== undefined && { width: file.width }),
    ...(file.height !== undefined && { height: file.height }),
  };
}

export function mediaView(media: Media, links: Links): MediaView {
  const credited = {
    alt: media.alt ?? "",
    ...(media.caption !== undefined && { caption: media.caption }),
    ...(media.credit !== undefined && { credit: media.credit }),
  };
  if (media.kind === "picture") return { kind: "picture", file: fileView(media.file, links), ...credited };
  const { source, kind } = media;
  const company = {
    ...credited,
    ...(media.poster && { poster: fileView(media.poster, links) }),
    ...(media.transcript && { transcript: media.transcript }),
  };
  const subtitles = media.subtitles && { subtitles: fileView(media.subtitles, links) };
  if (!("url" in source)) return { kind, file: fileView(source, links), ...subtitles, ...company };
  return { kind: "remote", medium: kind, url: source.url, provider: providerOf(source.url), ...company };
}

function quoteView(
  { time, ...words }: Attribution,
  print: (time: NonNullable<Attribution["time"]>) => TimeView,
): QuoteView {
  return time ? { ...words, time: print(time) } : words;
}

/** A body whose ids begin with `prefix`, which ends in a character that no id of an entry holds. */
export function bodyView(
  body: Body,
  prefix: string,
  links: Links,
  print: (time: NonNullable<Attribution["time"]>) => TimeView,
): BodyView {
  return {
    tree: body.tree,
    media: body.media.map((media) => mediaView(media, links)),
    quotes: body.quotes.map((quote) => quoteView(quote, print)),
    prefix,
    text: body.text,
  };
}
