import type { ElementContent } from "hast";
import { type JsonObject, textOf } from "../json.ts";
import type { SourceNote } from "../source.ts";
import { element, embedElement, htmlChildren, mediaElement, text } from "../words/elements.ts";
import { plainWordsOr } from "../words/plain.ts";
import type { Story } from "./guardian-html.ts";
import { articleMedia } from "./guardian-media.ts";

/** The elements of an article's block. */
export function articleStory(elements: readonly JsonObject[]): Story {
  const notes: SourceNote[] = [];
  const children = elements.flatMap((each) => readElement(each, notes));
  return { children, notes };
}

function typeOf(each: JsonObject): string {
  return (textOf(each._type) ?? "").replace(/^.*\./, "");
}

function readElement(each: JsonObject, notes: SourceNote[]): ElementContent[] {
  const type = typeOf(each);
  const html = textOf(each.html);
  const title = plainWordsOr(
    textOf(each.mediaTitle) ?? textOf(each.title) ?? textOf(each.alt) ?? textOf(each.caption),
  );
  const url =
    textOf(each.url) ??
    textOf(each.originalUrl) ??
    textOf(each.canonicalUrl) ??
    textOf(each.embedUrl) ??
    textOf(each.iframeSrc);
  if (type === "ImageBlockElement") return articleMedia([each]).map(mediaElement);
  if (type === "RichLinkBlockElement") return [richLink(each)];
  if (type === "BlockquoteBlockElement" && html !== undefined) return wrapped(html);
  if (/^(?:Tweet|Instagram|Tiktok|Spotify|Soundcloud)/i.test(type))
    return [embedElement({ url, html, title })];
  if (/Youtube|Video|Vimeo/i.test(type)) {
    const id = textOf(each.assetId);
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
  if (html !== undefined) return level ? [element("h2", htmlChildren(html))] : htmlChildren(html);
  const body = textOf(each.body);
  if (body !== undefined) return htmlChildren(body);
  notes.push({ list: "lost", field: "embed", what: `${type} ${title ?? url ?? textOf(each.id) ?? ""}` });
  return [];
}

function wrapped(html: string): ElementContent[] {
  return /<blockquote/i.test(html) ? htmlChildren(html) : [element("blockquote", htmlChildren(html))];
}

function richLink(each: JsonObject): ElementContent {
  const prefix = textOf(each.prefix);
  const href = textOf(each.url) ?? "";
  const link = element("a", [text(textOf(each.text) ?? href)], { href });
  return element("p", [...(prefix === undefined ? [] : [text(`${prefix.trim()} `)]), link]);
}
