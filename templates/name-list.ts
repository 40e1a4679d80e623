import type { Kit } from "../src/render/theme.ts";
import type { Html } from "../src/web/html.ts";

/**
 * Links one after the other, with a comma between, or another sign. The word joiner before the sign keeps it on the line
 * of the link: browsers may break a line behind what is laid out as a block.
 */
export function nameList(links: readonly Html[], { html, words }: Kit, sign: string = words.comma): Html {
  return html`${links.map((link, index) => html`${index > 0 && `\u2060${sign}`}${link}`)}`;
}
