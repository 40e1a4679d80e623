import type { EntryInPageView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";

/** An entry among others. In every page an entry, and nothing else, is an article. */
export const entry: Template<EntryInPageView> = ({ entry: view, beginsDay }, kit) => {
  const { html, theme } = kit;
  return html`${beginsDay && html`<p class="day">${view.time.longDate}</p>\n`}<article id="${view.id}" class="entry${view.key && " key"}${view.draft && " draft"}">
${view.aliases.map((alias) => html`<span id="${alias}"></span>`)}<p class="rail">${theme.time(view.time, kit)} <a class="number" href="${view.href}" rel="bookmark" title="${kit.words.permalink}">${kit.words.number(view.number)}</a></p>
${labels(view, kit)}<h2${view.headline === undefined && html` class="wordless"`}>${view.heading}</h2>
${theme.entryBody({ entry: view, level: 3, isFirst: false }, kit)}</article>`;
};

/** What stands over a headline. */
export const labels: Template<EntryView> = ({ kicker, key, draft }, { html, words }) =>
  html`${draft && html`<p class="mark">${words.draft}</p>\n`}${key && html`<p class="mark">${words.keyEvent}</p>\n`}${
    kicker !== undefined && html`<p class="kicker">${kicker}</p>\n`
  }`;
