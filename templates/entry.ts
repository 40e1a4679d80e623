import type { EntryInPageView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";

/** An entry among others; its time is the permalink. In every page an entry, and nothing else, is an article. */
export const entry: Template<EntryInPageView> = ({ entry: view }, kit) => {
  const { html, theme, words } = kit;
  const { id, aliases, href, headline, heading } = view;
  return html`<article id="${id}" class="${entryClass(view)}" aria-labelledby="_h-${id}">
${aliases.map((alias) => html`<span id="${alias}"></span>`)}<p class="rail"><a href="${href}" rel="bookmark" title="${words.permalink}">${theme.time(view.time, kit)}</a></p>
<div class="telling">
${labels(view, kit)}<h3 id="_h-${id}"${headline === undefined && html` class="wordless"`}>${heading}</h3>
${theme.entryBody({ entry: view, level: 4 }, kit)}</div>
</article>`;
};

/** The classes of an entry: what kind it is, which decides how much it weighs on the page. */
export function entryClass({ key, draft, headline }: EntryView): string {
  return `entry${key ? " key" : ""}${headline === undefined && !key ? " plain" : ""}${draft ? " draft" : ""}`;
}

/** What stands over a headline. */
export const labels: Template<EntryView> = ({ kicker, key, draft }, { html, words }) =>
  html`${
    (draft || key || kicker !== undefined) &&
    html`<p class="labels">${draft && html`<span class="mark">${words.draft}</span> `}${key && html`<span class="key-mark">${words.keyEvent}</span> `}${
      kicker !== undefined && html`<span class="kicker">${kicker}</span>`
    }</p>\n`
  }`;
