import type { TakenDownView, Template } from "../src/render/theme.ts";
import type { TombstoneView } from "../src/render/views.ts";
import { anchors } from "./entry.ts";

/** In the entry's place: that it was taken down, when and why. It is no article, and nothing of the entry's words is in it. */
export const tombstone: Template<TombstoneView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { id, href, number, time, removed, reason } = view;
  return html`<div id="${id}" class="tombstone">
${anchors(view, kit)}<p class="rail">${theme.time(time, kit)} <a class="number" href="${href}" title="${words.permalink}">${words.number(number)}</a></p>
<p class="telling"><strong>${words.takenDown}</strong>${words.comma}${theme.time(removed, kit)}${words.colon}${reason}</p>
</div>`;
};

/** The same at the permalink. */
export const takenDown: Template<TakenDownView> = ({ tombstone: view }, kit) => {
  const { html, theme, words } = kit;
  return html`<h1>${words.takenDown}</h1>
<p class="standfirst">${words.takenDownLead}</p>
${theme.tombstone(view, kit)}
<p><a href="${view.pageHref}">${words.inContext}</a></p>`;
};
