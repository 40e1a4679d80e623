import type { Template } from "../src/render/theme.ts";

/**
 * Shows all times of the page in the reader's own zone, and back. The script shows the button where the two differ; its
 * place is kept until then.
 */
export const clocks: Template<void> = (_, { html, words }) =>
  html`<li><button type="button" class="clocks" aria-pressed="false" aria-label="${words.myTime}" hidden></button></li>\n`;
