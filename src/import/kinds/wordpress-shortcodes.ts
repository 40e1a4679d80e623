/** Shortcodes in the content of WordPress: `[caption …]…[/caption]`. */
import { findSpans, type MarkedSpan, replaceSpans } from "../words/spans.ts";
import type { Attachments } from "./wxr.ts";

/** The shortcodes that WordPress and the plugin have of their own as HTML; others are words, as on the page. */
export function readShortcodes(content: string, attachments: Attachments): string {
  let text = content;
  const replace = (
    marks: readonly [RegExp, ...RegExp[]],
    write: (span: MarkedSpan, whole: string) => string,
  ) => {
    text = replaceSpans(text, findSpans(text, ...marks), (span) =>
      write(span, text.slice(span.start, span.end)),
    );
  };
  replace([/\[caption\b/g, /\]/g, /\[\/caption\]/g], figureOfCaption);
  replace([/\[embed\b/g, /\]/g, /\[\/embed\]/g], ({ inside }) => `\n\n${(inside[1] ?? "").trim()}\n\n`);
  replace(
    [/\[(?:youtube|vimeo)[ =]+["']?(https?:\/\/[^\s"'\]]+)/g, /\]/g],
    ({ name: address }) => `\n\n${address}\n\n`,
  );
  replace([/\[gallery\b/g, /\]/g], (span, whole) => figuresOfGallery(span, attachments) ?? whole);
  replace([/\[(video|audio)\b/g, /\](?:\s*\[\/(?:video|audio)\])?/g], recording);
  replace([/\[\/?(?:wp_)?liveblog/g, /\]/g], () => "");
  return text;
}

function figureOfCaption({ inside: [attributes = "", content = ""] }: MarkedSpan): string {
  const [picture = ""] = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content) ?? [];
  const words = content.slice(picture.length).trim();
  const caption = words || (/\bcaption="([^"]*)"/.exec(attributes)?.[1] ?? "");
  return `\n\n<figure>${picture.trimStart()}<figcaption>${caption}</figcaption></figure>\n\n`;
}

/** `undefined` for a gallery that doesn't name its pictures. */
function figuresOfGallery(
  { inside: [attributes = ""] }: MarkedSpan,
  attachments: Attachments,
): string | undefined {
  const ids = /\bids="([\d,\s]+)"/.exec(attributes)?.[1];
  if (ids === undefined) return undefined;
  const pictures = ids.split(",").flatMap((id) => attachments.get(id.trim()) ?? []);
  const figures = pictures.map(
    ({ id, attachmentUrl = "" }) => `<figure><img class="wp-image-${id}" src="${attachmentUrl}"></figure>`,
  );
  return `\n\n<div class="gallery">${figures.join("")}</div>\n\n`;
}

function recording({ name: kind, inside: [attributes = ""] }: MarkedSpan): string {
  const source = /\b(?:src|mp4|m4v|webm|ogv|mp3|m4a|ogg|wav)="([^"]+)"/.exec(attributes)?.[1] ?? "";
  return `\n\n<${kind} src="${source}"></${kind}>\n\n`;
}
