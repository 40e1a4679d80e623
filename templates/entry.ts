import type { EntryInPageView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";

/** An entry among others. In every page an entry, and nothing else, is an article. */
export const entry: Template<EntryInPageView> = ({ entry: view, beginsDay }, kit) => {
  const { html, theme, words } = kit;
  return html`${beginsDay && html`<p class="day">${view.time.longDate}</p>\n`}<article id="${view.id}" class="entry${view.key && " key"}${view.draft && " draft"}">
${view.aliases.map((alias) => html`<span id="${alias}"></span>`)}<p class="rail">${theme.time(view.time, kit)} <a class="number" href="${view.href}" rel="bookmark" title="${words.permalink}">${words.number(view.number)}</a></p>
<div class="telling">
${labels(view, kit)}<h2${view.headline === undefined && html` class="wordless"`}>${view.heading}</h2>
${theme.entryBody({ entry: view, level: 3 }, kit)}</div>
</article>`;
};

/** What stands over a headline. */
export const labels: Template<EntryView> = ({ kicker, key, draft }, { html, words }) =>
  html`${
    (draft || key || kicker !== undefined) &&
    html`<p class="labels">${draft && html`<span class="mark">${words.draft}</span> `}${key && html`<span class="key-mark">${words.keyEvent}</span> `}${
      kicker !== undefined && html`<span class="kicker">${kicker}</span>`
    }</p>\n`
  }`;
