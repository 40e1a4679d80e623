import type { Attribution, Body, LinkCard, Media, MediaFile } from "../model/content.ts";
import type { Card, PictureFiles, RenditionSet, Rights } from "../model/pictures.ts";
import type { TimeView } from "../web/dates.ts";
import { providerOf } from "../web/providers.ts";
import { isSafeLink, type Links } from "../web/urls.ts";
import { directionOf } from "../web/words/index.ts";
import type {
  BodyView,
  CardView,
  CopiesView,
  FileView,
  MediaView,
  PictureView,
  QuoteView,
  SourceView,
} from "./views.ts";

const TYPES: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  tif: "image/tiff",
  tiff: "image/tiff",
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

/** Feeds name one file of a picture: wide enough for any column of text, in pixels. */
const FEED_WIDTH = 1280;

export function fileView(file: MediaFile, links: Links): FileView {
  const ending = file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase();
  const type = TYPES[ending] ?? "application/octet-stream";
  // No browser shows these: a copy stands for the original, wherever one address has to do.
  const copy = type === "image/tiff" ? file.print?.fallback?.copies.at(-1) : undefined;
  const { address } = copy ?? file;
  const feedCopy = file.print?.fallback?.copies.findLast(({ width }) => width <= FEED_WIDTH);
  return {
    src: links.href(address),
    url: links.absolute(address),
    type: copy ? (file.print?.fallback?.type ?? type) : type,
    ...(copy && { original: links.href(file.address) }),
    ...(file.width !== undefined && { width: file.width }),
    ...(file.height !== undefined && { height: file.height }),
    ...(feedCopy &&
      (file.width ?? 0) > FEED_WIDTH && {
        feedCopy: {
          url: links.absolute(feedCopy.address),
          width: feedCopy.width,
          height: feedCopy.height,
        },
      }),
    ...(file.print && { copies: copiesView(file.print, links) }),
  };
}

function copiesView({ sets, fallback, still, tone }: PictureFiles, links: Links): CopiesView {
  const source = ({ type, copies }: RenditionSet): SourceView => ({
    type,
    srcset: copies.map(({ address, width }) => `${links.href(address)} ${width}w`).join(", "),
  });
  const quiet = still && { ...source(still), media: "(prefers-reduced-motion: reduce)" };
  // Where nothing else is known of a browser: wide enough for a column of text.
  const plain = fallback?.copies.find(({ width }) => width >= 700) ?? fallback?.copies.at(-1);
  return {
    sources: [...(quiet ? [quiet] : []), ...sets.map(source)],
    ...(fallback && plain && { fallback: { ...source(fallback), src: links.href(plain.address) } }),
    ...(tone !== undefined && { tone }),
  };
}

/** `page` is the address of a picture's own page, if it has one. */
export function mediaView(media: Media, links: Links, page?: string): MediaView {
  const credited = {
    alt: media.alt ?? "",
    ...(media.caption !== undefined && { caption: media.caption }),
    ...(media.credit !== undefined && { credit: media.credit }),
  };
  if (media.kind === "picture") {
    const { rights } = media.file;
    return {
      kind: "picture",
      file: fileView(media.file, links),
      ...(page !== undefined && { href: links.href(page) }),
      ...credited,
      ...(rights && rightsView(rights)),
    };
  }
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

export function cardView({ address, alt, type, width, height }: Card, links: Links): CardView {
  return { url: links.absolute(address), alt, type, width, height };
}

/** By IPTC's codes for the source of a picture. */
const MADE: Readonly<Record<string, PictureView["made"]>> = {
  trainedAlgorithmicMedia: "generated",
  compositeWithTrainedAlgorithmicMedia: "edited",
  compositeSynthetic: "composite",
};

function rightsView({ creators = [], copyright, webStatement, licensor, sourceType }: Rights) {
  const made = MADE[sourceType ?? ""];
  const [terms, acquire] = [webStatement, licensor].map((url) => (isSafeWebAddress(url) ? url : undefined));
  return {
    rights: {
      creators,
      ...(copyright !== undefined && { copyright }),
      ...(terms !== undefined && { terms }),
      ...(acquire !== undefined && { acquire }),
    },
    ...(made && { made }),
  };
}

function isSafeWebAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) && isSafeLink(url);
}

function quoteView(
  { time, ...words }: Attribution,
  print: (time: NonNullable<Attribution["time"]>) => TimeView,
): QuoteView {
  return {
    ...words,
    ...(words.language !== undefined && { direction: directionOf(words.language) }),
    ...(time && { time: print(time) }),
  };
}

function cardWords({ picture, ...words }: LinkCard, media: readonly MediaView[]): BodyView["cards"][number] {
  const shown = picture === undefined ? undefined : media[picture];
  return shown?.kind === "picture" ? { ...words, picture: shown } : words;
}

/**
 * A body whose ids begin with `prefix`, which ends in a character that no id of an entry holds. `pageOf` returns the
 * address of the page of a picture by its place in the body.
 */
export function bodyView(
  body: Body,
  prefix: string,
  links: Links,
  print: (time: NonNullable<Attribution["time"]>) => TimeView,
  pageOf: (index: number) => string,
): BodyView {
  const media = body.media.map((one, index) => mediaView(one, links, pageOf(index)));
  return {
    tree: body.tree,
    media,
    quotes: body.quotes.map((quote) => quoteView(quote, print)),
    cards: body.cards.map((card) => cardWords(card, media)),
    prefix,
    text: body.text,
    markdown: body.markdown,
  };
}
