import type { Template } from "../src/render/theme.ts";
import type { BylineView } from "../src/render/views.ts";

/** Who wrote it, and what they are. */
export const byline: Template<readonly BylineView[]> = (bylines, { html, words }) =>
  html`${
    bylines.length > 0 &&
    html`<p class="byline">${words.by} ${bylines.map(
      ({ name, role, kind, href }, index) =>
        html`${index > 0 && words.semicolon}<a rel="author"${kind && html` class="${kind}"`} href="${href}">${name}</a>${role !== undefined && html`<span class="role">${words.comma}${role}</span>`}`,
    )}</p>\n`
  }`;
