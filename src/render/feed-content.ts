import { type Html, html, raw } from "../web/html.ts";
import type { Links } from "../web/urls.ts";
import { wordsOf } from "../web/words/index.ts";
import { printProse } from "./body-markup.ts";
import type { EntryView, FileView, LinkCardView, MediaView, QuoteView, Words } from "./views.ts";

/**
 * The whole of an entry as plain HTML for feeds and data: every address is whole, and no theme is in it. Pictures are the
 * originals, or the copies that feeds show. Readers show it in pages of their own, which run from left to right.
 */
export function feedContent(entry: EntryView, links: Links, pictures: "originals" | "copies"): string {
  const content = entryContent(entry, links, pictures === "copies" ? feedCopy : original);
  return entry.direction === "rtl" ? html`<div dir="rtl">${content}</div>`.source : content.source;
}

/** The file of a picture that is shown. */
type Shown = (file: FileView) => Pick<FileView, "url" | "width" | "height">;
const feedCopy: Shown = (file) => file.feedCopy ?? file;
const original: Shown = (file) => file;

function entryContent(entry: EntryView, links: Links, shown: Shown): Html {
  const words = wordsOf(entry.language);
  const figure = (view: MediaView) => figureMarkup(view, words, shown);
  const body = printProse(entry.body, {
    media: figure,
    gallery: (media) => html`<div class="gallery">${media.map(figure)}</div>`,
    quote: (view, inside) => quoteMarkup(view, inside, words),
    linkCard: (view) => linkCard(view, figure),
    aside: (inside) => html`<aside>${inside}</aside>`,
    link: links.absolute,
    // Feeds are read elsewhere.
    whole: (href) => (/^[#/]/.test(href) ? new URL(href, entry.url).href : href),
    raw,
    words,
    level: 3,
  });
  const corrections = entry.corrections.map(
    ({ kind, note, time }) =>
      html`<p><strong>${words.correctionKinds[kind]}</strong> (<time datetime="${time.datetime}">${time.text}</time>)${words.colon}${note}</p>`,
  );
  const label = entry.label !== undefined && html`<p><strong>${entry.label}</strong></p>`;
  return html`${label}${entry.lead && figure(entry.lead)}${body}${corrections}`;
}

function figureMarkup(media: MediaView, words: Words, shown: Shown): Html {
  const made = media.kind === "picture" && media.made ? words.made[media.made] : undefined;
  // The credit is set apart as on the pages.
  const credit = media.credit === undefined ? undefined : `(${media.credit})`;
  const caption = [media.caption, made, credit].filter((part) => part !== undefined).join(" ");
  return html`<figure>${medium(media, words, shown)}${caption !== "" && html`<figcaption>${caption}</figcaption>`}</figure>${transcript(media, words)}`;
}

function transcript(media: MediaView, words: Words): Html | false {
  if (media.kind === "picture" || media.transcript === undefined) return false;
  const paragraphs = media.transcript.map((text) => html`<p>${text}</p>`);
  return html`<details><summary>${words.transcript}</summary>${paragraphs}</details>`;
}

function medium(media: MediaView, words: Words, shown: Shown): Html {
  switch (media.kind) {
    case "picture":
      return img(shown(media.file), media.alt);
    case "remote": {
      const label = media.medium === "video" ? words.watch(media.provider) : words.listen(media.provider);
      return html`<a href="${media.url}">${media.poster && html`${img(shown(media.poster), media.alt)} `}${label}</a>`;
    }
    case "video":
      return html`<video controls="" preload="none" src="${media.file.url}"${media.poster && html` poster="${shown(media.poster).url}"`}${size(media.file)}></video>`;
    case "audio":
      return html`<audio controls="" preload="none" src="${media.file.url}"></audio>`;
  }
}

function img(file: ReturnType<Shown>, alt: string): Html {
  return html`<img src="${file.url}" alt="${alt}"${size(file)} />`;
}

function size({ width, height }: Pick<FileView, "width" | "height">): Html | false {
  return width !== undefined && height !== undefined && html` width="${width}" height="${height}"`;
}

function linkCard(
  { title, href, description, provider, picture }: LinkCardView,
  figure: (view: MediaView) => Html,
): Html {
  const link = href === undefined ? html`<strong>${title}</strong>` : html`<a href="${href}">${title}</a>`;
  return html`<div class="link-card"><p>${link}${provider !== undefined && html` (${provider})`}</p>${
    description !== undefined && html`<p>${description}</p>`
  }${picture && figure(picture)}</div>`;
}

function quoteMarkup(view: QuoteView, inside: Html, words: Words): Html {
  const who = [view.by, view.role, view.handle, view.source]
    .filter((part) => part !== undefined)
    .join(words.comma);
  const { language, direction } = view;
  const said =
    language === undefined ? inside : html`<div lang="${language}" dir="${direction}">${inside}</div>`;
  return html`<blockquote>${said}<p>${who}${view.time && html`${words.comma}<time datetime="${view.time.datetime}">${view.time.text}</time>`}${
    view.url !== undefined && html` <a href="${view.url}">${words.source}</a>`
  }${view.archived !== undefined && html` <a href="${view.archived}">${words.archivedCopy}</a>`}</p></blockquote>`;
}
