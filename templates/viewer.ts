import type { Template, ViewerView } from "../src/render/theme.ts";
import { foreign } from "./foreign.ts";
import { rights } from "./pictures.ts";

/** As wide as the window. */
const LARGE = "100vw";

/** A picture large, with the one before it and the one after it. */
export const viewer: Template<ViewerView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { coverage, picture, entry, number, count, sheetHref, previous, next } = view;
  const { file, alt, caption, credit } = picture;
  const isClosed = coverage.status === "closed";
  return html`<nav class="step" aria-label="${words.pictures}">
<a href="${sheetHref}">${words.allPictures}</a>${isClosed && html` <span>${words.pictureOf(number, count)}</span>`}
${previous !== undefined && html`<a class="back" rel="prev" href="${previous}"><span>${words.previousPicture}</span></a>\n`}${
  next !== undefined && html`<a class="on" rel="next" href="${next}"><span>${words.nextPicture}</span></a>\n`
}</nav>
<figure class="large">${theme.picture({ file, alt, sizes: LARGE }, kit)}</figure>
<div class="legendary">
<h1>${caption ?? (alt === "" ? (entry?.heading ?? coverage.title) : alt)}</h1>
<p class="meta">${credit !== undefined && html`<span>${credit}</span> `}${entry && theme.time(entry.time, kit)}</p>
${entry && html`<p>${words.fromEntry} <a href="${entry.href}"${foreign(entry, kit)}>${entry.heading}</a></p>\n`}<p><a href="${coverage.href}">${coverage.title}</a></p>
${rights(picture, kit)}</div>`;
};
