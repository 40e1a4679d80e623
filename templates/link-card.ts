import type { Template } from "../src/render/theme.ts";
import type { LinkCardView } from "../src/render/views.ts";

/** How wide the picture of a card is. */
const THUMBNAIL = "(min-width: 48rem) 160px, 30vw";

/** A page elsewhere, or another entry, with what it is about. Nothing is loaded from there. */
export const linkCard: Template<LinkCardView> = ({ title, href, description, provider, picture }, kit) => {
  const { html, theme } = kit;
  const { alt = "", file, credit } = picture ?? {};
  return html`<div class="link-card">
${file && theme.picture({ file, alt, sizes: THUMBNAIL }, kit)}<p class="title">${href === undefined ? html`<strong>${title}</strong>` : html`<a href="${href}">${title}</a>`}</p>
${description !== undefined && html`<p>${description}</p>\n`}${
  (provider ?? credit) !== undefined &&
  html`<p class="meta">${provider !== undefined && html`<bdi>${provider}</bdi>`}${provider !== undefined && credit !== undefined && " · "}${
    credit !== undefined && html`<span class="credit">${credit}</span>`
  }</p>\n`
}</div>
`;
};
