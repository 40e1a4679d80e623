import type { Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { foreign } from "./foreign.ts";

/** A link to an entry at the top of the newest page: no article and no id, the entry itself keeps both. */
export const pinned: Template<EntryView> = (entry, kit) => {
  const { html, words } = kit;
  return html`<section class="pinned" aria-label="${words.pinned}${words.colon}${entry.heading}">
<p><b>${words.pinned}</b> <a href="${entry.pageHref}"${foreign(entry, kit)}>${entry.heading}</a></p>
</section>
`;
};
