import type { EntryInPageView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { isBreaking } from "../src/web/breaking.ts";
import { foreign, type InLanguage } from "./foreign.ts";

/** An entry among others; its time is the permalink. In every page an entry, and nothing else, is an article. */
export const entry: Template<EntryInPageView> = ({ entry: view }, kit) => {
  const { html, theme, words } = kit;
  const { id, href, headline, heading } = view;
  const own = kit.in(view.language);
  return html`<article id="${id}" class="${entryClass(view)}" aria-labelledby="_h-${id}">
${anchors(view, kit)}<p class="rail"><a href="${href}" rel="bookmark" title="${words.permalink}">${theme.time(view.time, kit)}</a> ${label(view, kit)}</p>
<div class="telling"${foreign(view, kit)}>
${labels(view, own)}<h3 id="_h-${id}"${headline === undefined && html` class="wordless"`}>${heading}</h3>
${theme.entryBody({ entry: view, level: 4 }, own)}</div>
</article>`;
};

/** The classes of an entry: what kind it is, which decides how much it weighs on the page. */
export function entryClass({ key, draft, headline }: EntryView): string {
  return `entry${key ? " key" : ""}${headline === undefined && !key ? " plain" : ""}${draft ? " draft" : ""}`;
}

/** Older ids, where links to them arrive. */
export const anchors: Template<Pick<EntryView, "aliases">> = ({ aliases }, { html }) =>
  html`${aliases.map((alias) => html`<span id="${alias}"></span>`)}`;

/** The label beside a time, in the language of the entry. */
export const label: Template<Pick<EntryView, "label"> & InLanguage> = (entry, kit) =>
  kit.html`${
    entry.label !== undefined &&
    kit.html`<strong class="moment"${foreign(entry, kit)}>${entry.label}</strong> `
  }`;

/** What is over a headline. */
export const labels: Template<EntryView> = ({ kicker, key, draft }, { html, words }) =>
  html`${
    (draft || key || kicker !== undefined) &&
    html`<p class="labels">${draft && html`<span class="mark">${words.draft}</span> `}${key && html`<span class="key-mark">${words.keyEvent}</span> `}${
      kicker !== undefined && html`<span class="kicker${isBreaking(kicker) && " breaking"}">${kicker}</span>`
    }</p>\n`
  }`;
