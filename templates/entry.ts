import type { EntryInPageView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { foreign, type InLanguage } from "./foreign.ts";

/** An entry among others. In every page an entry, and nothing else, is an article. */
export const entry: Template<EntryInPageView> = ({ entry: view, beginsDay }, kit) => {
  const { html, theme, words } = kit;
  const own = kit.in(view.language);
  return html`${beginsDay && html`<p class="day">${view.time.longDate}</p>\n`}<article id="${view.id}" class="entry${view.key && " key"}${view.draft && " draft"}">
${anchors(view, kit)}<p class="rail">${theme.time(view.time, kit)} ${label(view, kit)}<a class="number" href="${view.href}" rel="bookmark" title="${words.permalink}">${words.number(view.number)}</a></p>
<div class="telling"${foreign(view, kit)}>
${labels(view, own)}<h2${view.headline === undefined && html` class="wordless"`}>${view.heading}</h2>
${theme.entryBody({ entry: view, level: 3 }, own)}</div>
</article>`;
};

/** Older ids, where links to them arrive. */
export const anchors: Template<Pick<EntryView, "aliases">> = ({ aliases }, { html }) =>
  html`${aliases.map((alias) => html`<span id="${alias}"></span>`)}`;

/** The label beside a time, in the language of the entry. */
export const label: Template<Pick<EntryView, "label"> & InLanguage> = (entry, kit) =>
  kit.html`${
    entry.label !== undefined &&
    kit.html`<strong class="moment"${foreign(entry, kit)}>${entry.label}</strong> `
  }`;

/** What stands over a headline. */
export const labels: Template<EntryView> = ({ kicker, key, draft }, { html, words }) =>
  html`${
    (draft || key || kicker !== undefined) &&
    html`<p class="labels">${draft && html`<span class="mark">${words.draft}</span> `}${key && html`<span class="key-mark">${words.keyEvent}</span> `}${
      kicker !== undefined && html`<span class="kicker">${kicker}</span>`
    }</p>\n`
  }`;
