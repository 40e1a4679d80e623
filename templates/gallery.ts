import type { Template } from "../src/render/theme.ts";
import type { MediaView } from "../src/render/views.ts";

/** Two columns on a phone, up to three beside other entries. */
const COLUMN = "(min-width: 48rem) 310px, calc(50vw - 22px)";

/** Pictures that belong together, side by side, each with its caption and its credit. */
export const gallery: Template<{ media: readonly MediaView[] }> = ({ media }, kit) => {
  const { html, theme } = kit;
  return html`<div class="gallery">
${media.map((one) => theme.figure({ media: one, isLead: false, sizes: COLUMN }, kit))}</div>
`;
};
