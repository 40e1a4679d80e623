import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { clocks } from "./clocks.ts";
import { isFirstPage } from "./first-page.ts";
import { nameList } from "./name-list.ts";
import { rangeOf } from "./time-range.ts";

/** The head of a coverage's page: when, what, and the facts; on later pages the part that the page covers. */
export const coverageHeader: Template<CoveragePageView> = (page, kit) => {
  const { html, words } = kit;
  const { coverage } = page;
  const { title, standfirst, status, draft } = coverage;
  const isFirst = isFirstPage(page);
  return html`<header class="head${!isFirst && " short"}">
${when(coverage, page.showsWhole, kit)}<div>
${draft ? html`<p class="status">${words.draft}</p>\n` : status === "live" && html`<p class="status live">${words.live}</p>\n`}${
  isFirst
    ? html`<h1>${title}</h1>
${standfirst !== undefined && html`<p class="standfirst">${standfirst}</p>\n`}${coverageFacts(page, kit)}`
    : html`<p class="from"><a href="${coverage.href}">${title}</a></p>
<h1>${pageTitle(page, kit)}</h1>
${pageFacts(page, kit)}`
}</div>
</header>
`;
};

/** The year in the place of the clock, and the days. Of a live coverage only the first day is certain. */
export function when({ dates, start, status }: CoverageView, showsWhole: boolean, kit: Kit): Html {
  const { html, words } = kit;
  if (!dates || !start) return html``;
  const days = status === "live" || !showsWhole ? words.since(start.shortDate) : dates.days;
  return html`<p class="span"><b>${dates.year}</b> <span>${days}</span></p>\n`;
}

function pageTitle({ places, number, kind, coverage }: CoveragePageView, kit: Kit): string {
  const times = places.map(({ time }) => time);
  const [from, to] = kind === "story" ? [times[0], times.at(-1)] : [times.at(-1), times[0]];
  if (!from || !to) return kit.words.page(number ?? 1);
  return rangeOf(from, to, coverage, kit);
}

function pageFacts(
  { coverage, kind, number = 1, pages, entries, showsWhole }: CoveragePageView,
  kit: Kit,
): Html {
  const { html, words } = kit;
  // The newest page has no number: it is the one after the last.
  const all = pages.length;
  const name = kind === "story" ? words.part(number) : words.page(number);
  const place = kind === "story" ? words.partOf(number, all) : words.pageOf(number, all);
  return html`<ul class="facts">
<li>${showsWhole ? place : name}</li>
<li>${words.entries(entries.length)}</li>
${clocks(undefined, kit)}${showsWhole && coverage.status === "closed" && coverage.end && html`<li>${words.closedOn(coverage.end.date)}</li>\n`}</ul>
`;
}

function coverageFacts({ coverage, showsWhole }: CoveragePageView, kit: Kit): Html {
  const { html, words } = kit;
  const { start, editors } = coverage;
  const ends = showsWhole ? [start, coverage.end] : [start];
  const zones = new Set(ends.flatMap((time) => (time ? [`${time.zoneName} (${time.zone})`] : [])));
  return html`<ul class="facts">
${showsWhole && totals(coverage, kit)}${zones.size > 0 && html`<li>${words.allTimes([...zones])}</li>\n${clocks(undefined, kit)}`}${
  editors.length > 0 &&
  html`<li>${words.edited} ${nameList(
    editors.map(({ name, href }) => html`<a href="${href}">${name}</a>`),
    kit,
  )}</li>\n`
}</ul>
`;
}

/** What changes with each entry of a live coverage. */
function totals({ end, modified, status, entries, correctionCount }: CoverageView, kit: Kit): Html {
  const { html, theme, words, site } = kit;
  const isClosed = status === "closed";
  return html`${isClosed && end && html`<li>${words.closedOn(end.date)}</li>\n`}${
    !isClosed && modified && html`<li>${words.updated} ${theme.time(modified, kit)}</li>\n`
  }<li>${words.entries(entries.length)}</li>
${
  correctionCount > 0 &&
  html`<li><a href="${site.correctionsHref}">${words.correctionCount(correctionCount)}</a></li>\n`
}`;
}
