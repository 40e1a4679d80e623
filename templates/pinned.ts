import type { Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";

/** A copy of an entry at the top of the newest page: no article and no id, the original keeps both. */
export const pinned: Template<EntryView> = (entry, kit) => {
  const { html, theme, words } = kit;
  const lang = foreign(entry, kit);
  return html`<section class="pinned" aria-label="${words.pinned}${words.colon}${entry.heading}">
<p class="labels">${words.pinned}</p>
<p class="pinned-headline"><a href="${entry.pageHref}"${lang}>${entry.heading}</a></p>
<p${lang}>${entry.excerpt}</p>
<p class="meta">${theme.time(entry.time, kit)}${entry.label !== undefined && html` ${label(entry, kit)}`}</p>
</section>
`;
};
