import type { Template } from "../src/render/theme.ts";
import type { BylineView } from "../src/render/views.ts";
import { nameList } from "./name-list.ts";

/** Who wrote it, and what they are. */
export const byline: Template<readonly BylineView[]> = (bylines, kit) => {
  const { html, words } = kit;
  return html`${
    bylines.length > 0 &&
    html`<p class="byline">${words.by} ${nameList(
      bylines.map(
        ({ name, role, kind, href }) =>
          html`<a rel="author"${kind && html` class="${kind}"`} href="${href}">${name}</a>${role !== undefined && html`<span class="role">${words.comma}${role}</span>`}`,
      ),
      kit,
      words.semicolon,
    )}</p>\n`
  }`;
};
