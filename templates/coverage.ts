import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { CoverageView, EntryView } from "../src/render/views.ts";

/** A page of a coverage: its header, the way about in it, its entries. */
export const coverage: Template<CoveragePageView> = (page, kit) => {
  const { html, theme, words } = kit;
  const { coverage: whole, entries, kind } = page;
  const isNewestFirst = kind !== "story";
  const first = entries[0];
  return html`${theme.coverageHeader(page, kit)}
${kind === "newest" && whole.pinned.map((entry) => theme.pinned(entry, kit))}<section class="stream" aria-labelledby="_entries">
<h2 id="_entries" class="hidden">${words.entryList}</h2>
${entries.length > 0 && filter(page, kit)}${
  entries.length === 0
    ? html`<p>${words.noEntries}</p>\n`
    : html`<ol class="entries"${isNewestFirst && html` reversed`} start="${first?.number ?? 1}">
${entries.map((entry, index) => {
  const beginsDay = spansDays(whole) && entries[index - 1]?.time.day !== entry.time.day;
  return html`<li>${theme.entry({ coverage: whole, entry, beginsDay }, kit)}</li>\n`;
})}</ol>
`
}</section>
${theme.pageLinks(page, kit)}`;
};

const filter: Template<CoveragePageView> = ({ entries }, { html, words }) =>
  html`${
    entries.some(isKey) &&
    html`<p class="filter"><label><input type="checkbox" id="_key-only"> ${words.keyEventsOnly}</label></p>\n`
  }`;

function isKey({ key }: EntryView): boolean {
  return key;
}

function spansDays({ entries }: CoverageView): boolean {
  return entries[0]?.time.day !== entries.at(-1)?.time.day;
}
