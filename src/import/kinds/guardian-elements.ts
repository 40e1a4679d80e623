import type { ElementContent } from "hast";
import { asText, type JsonObject } from "../json.ts";
import type { SourceNote } from "../source.ts";
import { embedElement, htmlChildren, makeElement, mediaElement, textNode } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";
import type { ConvertedBlock } from "./guardian-html.ts";
import { articleMedia } from "./guardian-media.ts";

/** The elements of an article's block. */
export function articleStory(elements: readonly JsonObject[]): ConvertedBlock {
  const notes: SourceNote[] = [];
  const children = elements.flatMap((each) => articleElement(each, notes));
  return { children, notes };
}

function typeOf(each: JsonObject): string {
  return (asText(each._type) ?? "").replace(/^.*\./, "");
}

function articleElement(each: JsonObject, notes: SourceNote[]): ElementContent[] {
  const type = typeOf(each);
  const html = asText(each.html);
  const title = plainWordsOr(
    asText(each.mediaTitle) ?? asText(each.title) ?? asText(each.alt) ?? asText(each.caption),
  );
  const url =
    asText(each.url) ??
    asText(each.originalUrl) ??
    asText(each.canonicalUrl) ??
    asText(each.embedUrl) ??
    asText(each.iframeSrc);
  if (type === "ImageBlockElement") return articleMedia([each]).map(mediaElement);
  if (type === "RichLinkBlockElement") return [richLink(each)];
  if (type === "BlockquoteBlockElement" && html !== undefined) return wrapped(html);
  if (type === "PullquoteBlockElement" && html !== undefined)
    return pullQuote(html, asText(each.attribution));
  if (/^(?:Tweet|Instagram|Tiktok|Spotify|Soundcloud)/i.test(type))
    return [embedElement({ url, html, title })];
  if (/Youtube|Video|Vimeo/i.test(type)) {
    const id = asText(each.assetId);
    const film = id === undefined ? url : `https://www.youtube.com/watch?v=${id}`;
    return [embedElement({ url: film, html: film === undefined ? html : undefined, title, isVideo: true })];
  }
  if (
    /^(?:Interactive|Embed|Map|Audio|Document|Callout|Witness|Form)BlockElement$/.test(type) &&
    (url !== undefined || type !== "EmbedBlockElement")
  )
    return [embedElement({ url, html: url === undefined ? html : undefined, title })];
  if (type === "EmbedBlockElement") return [embedElement({ html, title })];
  const level = /^Subheading(?:2|3)?BlockElement$/.test(type) && html !== undefined && !/<h\d/i.test(html);
  if (html !== undefined) return level ? [makeElement("h2", htmlChildren(html))] : htmlChildren(html);
  const body = asText(each.body);
  if (body !== undefined) return htmlChildren(body);
  notes.push({ list: "lost", field: "embed", what: `${type} ${title ?? url ?? asText(each.id) ?? ""}` });
  return [];
}

function wrapped(html: string): ElementContent[] {
  return /<blockquote/i.test(html) ? htmlChildren(html) : [makeElement("blockquote", htmlChildren(html))];
}

function pullQuote(html: string, by: string | undefined): ElementContent[] {
  const said = by === undefined ? [] : [makeElement("cite", [textNode(by)])];
  return [makeElement("blockquote", [...htmlChildren(html), ...said])];
}

function richLink(each: JsonObject): ElementContent {
  const prefix = asText(each.prefix);
  const href = asText(each.url) ?? "";
  const link = makeElement("a", [textNode(asText(each.text) ?? href)], { href });
  return makeElement("p", [...(prefix === undefined ? [] : [textNode(`${prefix.trim()} `)]), link]);
}
