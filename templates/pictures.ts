import type { PicturesView, Template } from "../src/render/theme.ts";

/** All pictures and recordings of a coverage, with their credits. */
export const pictures: Template<PicturesView> = ({ coverage, pictures: all }, kit) => {
  const { html, theme, words } = kit;
  return html`<h1>${words.picturesOf(coverage.title)}</h1>
<p><a href="${coverage.href}">${coverage.title}</a></p>
${all.length === 0 && html`<p>${words.noPictures}</p>\n`}<ul class="contact-sheet">
${all.map(
  ({ media, entry }) =>
    html`<li>${theme.figure({ media, isLead: false, isFirst: false }, kit)}${
      entry && html`<p><a href="${entry.href}">${entry.heading}</a></p>`
    }</li>\n`,
)}</ul>`;
};
