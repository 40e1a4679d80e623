import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { EntryView, Words } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";

/** A page of a coverage: its head, its shape, its key events, its entries, the way to its other pages. */
export const coverage: Template<CoveragePageView> = (page, kit) => {
  const { html, theme, words } = kit;
  const { coverage: whole, places, kind } = page;
  return html`${theme.coverageHeader(page, kit)}${theme.shape(page, kit)}${theme.keyEvents(page, kit)}<div class="column">
${kind === "newest" && whole.pinned.map((entry) => theme.pinned(entry, kit))}<section class="stream" aria-labelledby="_entries">
${tools(page, kit)}${places.length === 0 ? html`<p>${words.noEntries}</p>\n` : list(page, kit)}</section>
${theme.pageLinks(page, kit)}${theme.about(whole, kit)}</div>`;
};

const list: Template<CoveragePageView> = ({ coverage: whole, places, kind, textData }, kit) => {
  const { html, theme } = kit;
  const severalDays = whole.entries[0]?.time.day !== whole.entries.at(-1)?.time.day;
  return html`<ol class="entries"${kind !== "story" && html` reversed`} start="${places[0]?.number ?? 1}">
${places.map((entry, index) => {
  if ("removed" in entry) return html`<li>${theme.tombstone(entry, kit)}</li>\n`;
  const before = places.slice(0, index).findLast((place) => !("removed" in place));
  const beginsDay = severalDays && before?.time.day !== entry.time.day;
  return getOrCreate(
    beginsDay ? items.first : items.later,
    entry,
    () =>
      html`<li>${theme.entry({ coverage: whole, entry, beginsDay }, kit)}
<script type="application/ld+json">${textData(entry)}</script></li>\n`,
  );
})}</ol>
`;
};

/** Each entry stands on two pages, in the story and newest first: it is printed once. */
const items = { first: new WeakMap<EntryView, Html>(), later: new WeakMap<EntryView, Html>() };

/** Which entries these are, in which order; and a filter that needs no script. */
const tools: Template<CoveragePageView> = (page, kit) => {
  const { html, words } = kit;
  return html`<div class="tools">
<h2 id="_entries" class="label">${which(page, words)}</h2>
${order(page, kit)}${
  page.entries.some(({ key }) => key) &&
  html`<p class="filter"><label><input type="checkbox" id="_key-only"> ${words.keyEventsOnly}</label></p>\n`
}</div>
`;
};

function which({ coverage: whole, places }: CoveragePageView, words: Words): string {
  const numbers = [places[0]?.number ?? 0, places.at(-1)?.number ?? 0];
  const all = whole.order.length;
  if (places.length === all) return words.entries(whole.entries.length);
  return words.entriesOf(Math.min(...numbers), Math.max(...numbers), all);
}

const order: Template<CoveragePageView> = ({ coverage: { href, storyHref }, kind }, { html, words }) => {
  const current = (isCurrent: boolean) => isCurrent && html` aria-current="true"`;
  return html`<nav class="order" aria-label="${words.order}">
<ul>
<li><a href="${href}"${current(kind !== "story")}>${words.newestFirst}</a></li>
<li><a href="${storyHref}"${current(kind === "story")}>${words.fromTheStart}</a></li>
</ul>
</nav>
`;
};
