import type { FigureView, Kit, Template } from "../src/render/theme.ts";
import type { MediaView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { elsewhere, player, size, transcript } from "./recording.ts";

/** A picture, video or audio with its caption and its credit, and what is said in it. */
export const figure: Template<FigureView> = ({ media, isLead, isFirst }, kit) => {
  const { html } = kit;
  return html`<figure class="${media.kind}${isLead && " lead"}">
${medium(media, isFirst, kit)}
${figcaption(media, kit)}</figure>
${transcript(media, kit)}`;
};

function medium(media: MediaView, isFirst: boolean, kit: Kit): Html {
  const { html } = kit;
  switch (media.kind) {
    case "picture": {
      const { file, alt } = media;
      const loading = isFirst ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
      const picture = html`<img src="${file.src}" alt="${alt}"${size(file, html)}${loading}>`;
      // A picture that says nothing would be a link without a name.
      return alt === "" ? picture : html`<a class="original" href="${file.src}">${picture}</a>`;
    }
    case "remote":
      return elsewhere(media, kit);
    default:
      return player(media, kit);
  }
}

const figcaption: Template<MediaView> = ({ caption, credit }, { html }) =>
  html`${
    (caption !== undefined || credit !== undefined) &&
    html`<figcaption>${caption !== undefined && html`<span class="caption">${caption}</span> `}${
      credit !== undefined && html`<span class="credit">${credit}</span>`
    }</figcaption>\n`
  }`;
