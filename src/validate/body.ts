import type { VFile } from "vfile";
import type { Attribution, Body, LinkCard, Media, Site, SourcePosition } from "../model/content.ts";
import { shorten } from "../model/log-text.ts";
import { report } from "../model/report.ts";
import type { BodySource, LinkCardRequest, MediaRequest, QuoteRequest } from "../model/source.ts";
import { providerOf } from "../web/providers.ts";
import { isSafeLink, isWholeAddress } from "../web/urls.ts";
import type { MediaFiles, MediaScope } from "./media.ts";
import { resolveMedia } from "./media-requests.ts";
import { isLanguage, LANGUAGE_TAG } from "./schema.ts";
import { readTime, type TimeContext } from "./time.ts";

/** A body with its media found and its quotes' sources read. What has a problem is left out: then nothing is built. */
export function readBody(
  shelf: MediaScope,
  source: BodySource,
  library: MediaFiles,
  time: TimeContext,
  require: Site["require"],
): Body {
  let transcribed = 0;
  const media = source.media.flatMap((request): Media[] => {
    const found = resolveMedia(library, shelf, request, require);
    transcribed += found ? transcriptLength(found) : 0;
    if (!found || transcribed <= MAX_TRANSCRIPTS) return found ? [found] : [];
    reportTranscripts(shelf, request);
    return [];
  });
  const quotes = source.quotes.map((request) => readQuote(time, request));
  const { tree, text, markdown } = source;
  return { tree, media, quotes, cards: source.cards.map(readCard), text, markdown };
}

function readCard({ url, ...words }: LinkCardRequest): LinkCard {
  return isWebAddress(url) && URL.canParse(url) ? { ...words, provider: providerOf(url) } : words;
}

/** Characters of all transcripts in one body: several recordings can name one file, and each shows its words. */
const MAX_TRANSCRIPTS = 2 * 1024 * 1024;

function transcriptLength(media: Media): number {
  const words = media.kind === "picture" ? undefined : media.transcript;
  return words?.reduce((sum, paragraph) => sum + paragraph.length, 0) ?? 0;
}

function reportTranscripts({ file }: MediaScope, { transcript = "", place }: MediaRequest): void {
  const reason = "is too long beside the other transcripts here, the limit is 2 MB in one file: shorten it";
  report(file, "media-text", { src: transcript, reason }, place);
}

function readQuote(context: TimeContext, request: QuoteRequest): Attribution {
  const { place } = request;
  const attributes = filledIn(request.attributes);
  const { by, role, handle, archived, language } = attributes;
  const named = attributes.source;
  const url = attributes.url ?? (isWebAddress(named) ? named : undefined);
  const source = isWebAddress(named) ? undefined : named;
  for (const address of [url, archived]) checkSource(context.file, address, place);
  if (url !== undefined && archived === undefined && isWholeAddress(url) && !isWebArchive(url))
    report(context.file, "quote-unarchived", { url: shorten(url, 200) }, place);
  if (language !== undefined && !isLanguage(language))
    report(context.file, "wrong-value", { key: "language", expected: LANGUAGE_TAG }, place);
  const text = attributes.time;
  const time = text === undefined ? undefined : readTime(context, text, place);
  return {
    ...(by !== undefined && { by }),
    ...(role !== undefined && { role }),
    ...(handle !== undefined && { handle }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(archived !== undefined && { archived }),
    ...(time && { time }),
    ...(language !== undefined && { language }),
  };
}

/** The attributes that have a value: forms write empty ones. */
function filledIn(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value.trim() !== ""));
}

/** Reports the address of a source that readers can't follow. */
function checkSource(file: VFile, address: string | undefined, place: SourcePosition): void {
  if (address === undefined || isWholeAddress(address)) return;
  const url = shorten(address, 80);
  report(file, isSafeLink(address) ? "link-form" : "unsafe-link", { url }, place);
}

function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text);
}

/** Whether an address is an archived copy itself. */
function isWebArchive(url: string): boolean {
  return URL.canParse(url) && ARCHIVES.test(new URL(url).hostname);
}

const ARCHIVES =
  /(^|\.)(archive\.org|archive\.(today|ph|is|li|vn|fo|md)|perma\.cc|ghostarchive\.org|webcitation\.org|arquivo\.pt|webarchive\.nationalarchives\.gov\.uk)$/;
