import type { Template } from "../src/render/theme.ts";
import type { Html } from "../src/web/html.ts";

/** Background beside the story. */
export const aside: Template<{ words: Html }> = ({ words: inside }, { html }) =>
  html`<div class="aside" role="note">\n${inside}\n</div>\n`;
