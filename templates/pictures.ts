import type { PicturesView, Template } from "../src/render/theme.ts";

/** All pictures and recordings of a coverage, with their credits. */
export const pictures: Template<PicturesView> = ({ coverage, pictures: all }, kit) => {
  const { html, theme, words } = kit;
  return html`<header class="listing">
<p class="labels"><a href="${coverage.href}">${coverage.title}</a></p>
<h1>${words.pictures}</h1>
</header>
${all.length === 0 ? html`<p>${words.noPictures}</p>` : html`<ul class="contact-sheet">\n${all.map((one) => html`<li>${picture(one)}</li>\n`)}</ul>`}`;

  function picture({ media, entry }: PicturesView["pictures"][number]) {
    return html`${theme.figure({ media, isLead: false, isFirst: false }, kit)}${
      entry &&
      html`<p class="meta"><a href="${entry.href}">${entry.heading}</a> ${theme.time(entry.time, kit)}</p>`
    }`;
  }
};
