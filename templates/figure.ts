import type { FigureView, Kit, Template } from "../src/render/theme.ts";
import type { MediaView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { elsewhere, player, transcript } from "./recording.ts";

/** A picture, video or audio with its caption and its credit, and what is said in it. */
export const figure: Template<FigureView> = ({ media, isLead, sizes }, kit) => {
  const { html } = kit;
  return html`<figure class="${media.kind}${isLead && " lead"}">
${medium(media, sizes, kit)}
${figcaption(media, kit)}</figure>
${transcript(media, kit)}`;
};

function medium(media: MediaView, sizes: string | undefined, kit: Kit): Html {
  const { html, theme } = kit;
  const chosen = sizes === undefined ? {} : { sizes };
  switch (media.kind) {
    case "picture": {
      const { file, alt } = media;
      const picture = theme.picture({ file, alt, ...chosen }, kit);
      // A picture that says nothing would be a link without a name.
      return alt === ""
        ? picture
        : html`<a class="original" href="${file.original ?? file.src}">${picture}</a>`;
    }
    case "remote":
      return elsewhere(media, kit);
    default:
      return player(media, kit);
  }
}

const figcaption: Template<MediaView> = (media, { html, words }) => {
  const { caption, credit } = media;
  const made = media.kind === "picture" ? media.made : undefined;
  if (caption === undefined && credit === undefined && made === undefined) return html``;
  return html`<figcaption>${caption !== undefined && html`<span class="caption">${caption}</span> `}${
    made && html`<span class="made">${words.made[made]}</span> `
  }${credit !== undefined && html`<span class="credit">${credit}</span>`}</figcaption>\n`;
};
