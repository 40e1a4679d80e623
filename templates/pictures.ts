import type { PicturesView, Template } from "../src/render/theme.ts";
import type { PictureView } from "../src/render/views.ts";
import { foreign } from "./foreign.ts";

/** A column of the contact sheet. */
const SHEET = "(min-width: 40rem) 380px, calc(100vw - 36px)";

/** All pictures and recordings of a coverage, with their credits. */
export const pictures: Template<PicturesView> = ({ coverage, pictures: all }, kit) => {
  const { html, theme, words } = kit;
  return html`<header class="listing">
<p class="labels"><a href="${coverage.href}">${coverage.title}</a></p>
<h1>${words.pictures}</h1>
</header>
${all.length === 0 ? html`<p>${words.noPictures}</p>` : html`<ul class="contact-sheet">\n${all.map((one) => html`<li>${picture(one)}</li>\n`)}</ul>`}`;

  function picture({ media, entry }: PicturesView["pictures"][number]) {
    return html`${theme.figure({ media, isLead: false, sizes: SHEET }, kit)}${media.kind === "picture" && rights(media, kit)}${
      entry &&
      html`<p class="meta"><a href="${entry.href}"${foreign(entry, kit)}>${entry.heading}</a> ${theme.time(entry.time, kit)}</p>`
    }`;
  }
};

/** Whose a picture is and how to get it: picture desks look here. */
const rights: Template<PictureView> = ({ rights: found, file }, { html, words }) => {
  const { creators = [], copyright, terms, acquire } = found ?? {};
  const parts = [
    creators.length > 0 &&
      html`${words.creator}${words.colon}${creators.map((name, index) => html`${index > 0 && words.comma}<bdi>${name}</bdi>`)}`,
    copyright !== undefined && html`<bdi>${copyright}</bdi>`,
    terms !== undefined && html`<a rel="license" href="${terms}">${words.terms}</a>`,
    acquire !== undefined && html`<a href="${acquire}">${words.acquire}</a>`,
    html`<a href="${file.original ?? file.src}">${words.original}</a>`,
  ].filter((part) => part !== false);
  return html`<p class="meta">${parts.map((part, index) => html`${index > 0 && " · "}${part}`)}</p>\n`;
};
