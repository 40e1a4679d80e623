import type { TakenDownView, Template } from "../src/render/theme.ts";
import type { TombstoneView } from "../src/render/views.ts";

/** Where an entry was taken down: that it was, when and why. It is no article, and nothing of the entry is in it. */
export const tombstone: Template<TombstoneView> = ({ id, aliases, removed, reason }, kit) => {
  const { html, theme, words } = kit;
  return html`<div id="${id}" class="tombstone">
${aliases.map((alias) => html`<span id="${alias}"></span>`)}<p><strong>${words.takenDown}</strong>${words.comma}${theme.time(removed, kit)}${words.colon}${reason}</p>
</div>`;
};

/** The same at the permalink. */
export const takenDown: Template<TakenDownView> = ({ coverage, tombstone: view }, kit) => {
  const { html, theme, words } = kit;
  return html`<p class="labels"><a href="${coverage.href}">${coverage.title}</a></p>
<h1>${words.takenDown}</h1>
<p class="standfirst">${words.takenDownLead}</p>
${theme.tombstone(view, kit)}
<p><a href="${view.pageHref}">${words.inContext}</a></p>`;
};
