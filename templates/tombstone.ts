import type { TakenDownView, Template } from "../src/render/theme.ts";
import type { TombstoneView } from "../src/render/views.ts";
import { anchors } from "./entry.ts";

/** In the entry's place: that it was taken down, when and why. It is no article, and has none of the entry's words. */
export const tombstone: Template<TombstoneView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { id, href, time, removed, reason } = view;
  return html`<div id="${id}" class="tombstone">
${anchors(view, kit)}<p class="rail"><a href="${href}" title="${words.permalink}">${theme.time(time, kit)}</a></p>
<p class="telling"><strong>${words.takenDown}</strong>${words.comma}${theme.time(removed, kit)}${words.colon}${reason}</p>
</div>`;
};

/** The same at the permalink. */
export const takenDown: Template<TakenDownView> = ({ coverage, tombstone: view }, kit) => {
  const { html, theme, words } = kit;
  return html`<header class="head short"><div>
<p class="from"><a href="${coverage.href}">${coverage.title}</a></p>
<h1>${words.takenDown}</h1>
<p class="standfirst">${words.takenDownLead}</p>
</div></header>
${theme.tombstone(view, kit)}
<p class="onward"><a href="${view.storyHref}">${words.inContext}</a></p>`;
};
