import type { Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";

/** A copy of an entry at the top of the newest page: no article and no id, the original keeps both. */
export const pinned: Template<EntryView> = (entry, kit) => {
  const { html, theme, words } = kit;
  return html`<section class="pinned" aria-label="${words.pinned}: ${entry.heading}">
<p class="mark">${words.pinned}</p>
<p class="pinned-headline"><a href="${entry.href}">${entry.heading}</a></p>
<p class="rail">${theme.time(entry.time, kit)}</p>
<p>${entry.excerpt}</p>
<p><a href="${entry.pageHref}">${words.pinnedOriginal}</a></p>
</section>
`;
};
