import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import { citeCoverage } from "./cite.ts";
import { isFirstPage } from "./first-page.ts";
import { LEAD_SIZES } from "./image-sizes.ts";

/** A page of a coverage: its head, the ways to read it, summary and key events beside its entries by day. */
export const coverage: Template<CoveragePageView> = (page, kit) => {
  const { html, theme } = kit;
  const { coverage: whole, kind, showsWhole } = page;
  const isFirst = isFirstPage(page);
  const current = kind === "story" ? "story" : "newest";
  return html`${theme.coverageHeader(page, kit)}${theme.waysToRead({ coverage: whole, current, showsWhole }, kit)}<div class="cols">
<div class="side">
${isFirst && theme.summary(whole, kit)}${theme.keyEvents(page, kit)}</div>
<div class="flow">
${isFirst && lead(page, kit)}${theme.shape(page, kit)}${theme.searchField({ coverage: whole }, kit)}${kind === "newest" && whole.pinned.map((entry) => theme.pinned(entry, kit))}${stream(page, kit)}${theme.pageLinks(page, kit)}${isFirst && showsWhole && citeCoverage(whole, kit)}${theme.about(whole, kit)}</div>
</div>`;
};

/** On a full page of a live coverage only what its masthead says: what else stands for it can still change. */
function lead({ coverage: whole, showsWhole }: CoveragePageView, kit: Kit) {
  const media = showsWhole ? whole.cover : whole.lead;
  return media && kit.theme.figure({ media, isLead: true, sizes: LEAD_SIZES }, kit);
}

const stream: Template<CoveragePageView> = (page, kit) => {
  const { html, theme, words } = kit;
  return html`<section class="stream" aria-label="${words.allEntries}">
${page.places.length === 0 ? html`<p>${words.noEntries}</p>\n` : byDay(page).map((day) => theme.day(day, kit))}</section>
`;
};

/** The places of a page, day by day in its order; a tombstone belongs to the day of its time. */
function byDay(
  page: CoveragePageView,
): { page: CoveragePageView; day: string; places: CoveragePageView["places"] }[] {
  const days: { page: CoveragePageView; day: string; places: CoveragePageView["places"][number][] }[] = [];
  for (const place of page.places) {
    const last = days.at(-1);
    if (last?.day === place.time.day) last.places.push(place);
    else days.push({ page, day: place.time.day, places: [place] });
  }
  return days;
}
