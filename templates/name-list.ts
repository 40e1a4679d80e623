import type { Kit } from "../src/render/theme.ts";
import type { Html } from "../src/web/html.ts";

/**
 * Links one after the other, with a comma between, or another sign. They are laid out inline: behind a block a line may
 * break, and begin with the sign.
 */
export function nameList(links: readonly Html[], { html, words }: Kit, sign: string = words.comma): Html {
  return html`${links.map((link, index) => html`${index > 0 && sign}${link}`)}`;
}
