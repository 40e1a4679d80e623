import type { Kit, ListingPageView, Template } from "../src/render/theme.ts";
import type { CoverageSummaryView, EntrySummaryView, ListingView } from "../src/render/views.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";
import { listTurn } from "./list-turn.ts";

type Kind = "topic" | "author";

/** A topic or an author with their entries, coverage by coverage, newest first. */
export const listing: Template<ListingPageView> = (page, kit) => {
  const { html, words, site } = kit;
  const { kind, listing: view, turn } = page;
  const { name, role, url, photo, entryCount, atomHref } = view;
  const isTopic = kind === "topic";
  const isNewest = turn.number === undefined;
  return html`<header class="head short">
${photo && html`<p class="face"><img src="${photo.copies?.fallback?.src ?? photo.src}"${photo.copies?.fallback && html` srcset="${photo.copies.fallback.srcset}" sizes="117px"`} alt="" width="${photo.width}" height="${photo.height}"></p>\n`}<div>
<p class="from"><a href="${isTopic ? site.topicsHref : site.authorsHref}">${isTopic ? words.topics : words.authors}</a></p>
<h1>${name}${!isNewest && html` <small>${words.page(turn.number ?? 0)}</small>`}</h1>
${role !== undefined && html`<p class="standfirst">${role}</p>\n`}<ul class="facts">
${isNewest && html`<li>${entryCount > 0 ? words.entries(entryCount) : words.coverageCount(view.coverages.length)}</li>\n`}${url !== undefined && html`<li><a href="${url}" rel="me"><bdi dir="ltr">${url}</bdi></a></li>\n`}<li><a href="${atomHref}">${words.atom}</a></li>
</ul>
</div>
</header>
<div class="flow">
${groupsOf(page).map(([coverage, results], index) => group({ coverage, results, index, isNewest }, kit))}${listTurn({ turn, newer: words.newer, older: words.older }, kit)}</div>`;
};

interface GroupView {
  readonly coverage: CoverageSummaryView;
  readonly results: readonly EntrySummaryView[];
  readonly index: number;
  /** Numbered pages don't count what may still become more. */
  readonly isNewest: boolean;
}

/** The entries in one coverage; none when the topic is that of the coverage alone, or the author its editor. */
const group: Template<GroupView> = ({ coverage, results, index, isNewest }, kit) => {
  const { html, words, site } = kit;
  const { title, href, dates, entryCount } = coverage;
  const heading = `_group-${index + 1}`;
  const share = results.length > 0 ? words.countOf(results.length, entryCount) : words.entries(entryCount);
  return html`<section class="stream results" aria-labelledby="${heading}">
<h2 id="${heading}"><a href="${href}"${foreign(coverage, site)}>${title}</a> <small>${dates?.year}${dates && isNewest && " · "}${isNewest && share}</small></h2>
${results.length > 0 && html`<ol>\n${results.map((entry) => result(entry, kit))}</ol>\n`}</section>
`;
};

/** An entry in a list: its time, headline, first words, and its picture small. */
function result(entry: EntrySummaryView, kit: Kit) {
  const { html, theme } = kit;
  const { key, time, href, heading, excerpt, thumbnail } = entry;
  const lang = foreign(entry, kit.site);
  return html`<li${key && html` class="key"`}><p class="rail">${theme.time(time, kit)}${entry.label !== undefined && html` ${label(entry, kit)}`}</p><div class="hit">
${
  thumbnail &&
  html`<img class="thumb" src="${thumbnail.src}" alt="" width="${thumbnail.width}" height="${thumbnail.height}" loading="lazy" decoding="async">\n`
}<h3><a href="${href}"${lang}>${heading}</a></h3>
${excerpt !== "" && html`<p><span${lang}>${excerpt}</span></p>\n`}</div></li>
`;
}

function groupsOf({
  shown,
  turn,
  listing: { coverages },
}: ListingPageView): [CoverageSummaryView, EntrySummaryView[]][] {
  const groups = new Map<CoverageSummaryView, EntrySummaryView[]>();
  for (const { entry, coverage } of shown) {
    const group = groups.get(coverage);
    if (group) group.push(entry);
    else groups.set(coverage, [entry]);
  }
  if (turn.number === undefined)
    for (const coverage of coverages) if (!groups.has(coverage)) groups.set(coverage, []);
  return [...groups];
}

/** All topics, or all authors. */
export const listings: Template<{ kind: Kind; listings: readonly ListingView[] }> = (
  { kind, listings: all },
  { html, words },
) =>
  html`<header class="head short"><div>
<h1>${kind === "topic" ? words.topics : words.authors}</h1>
</div></header>
${
  all.length === 0
    ? html`<p class="empty">${kind === "topic" ? words.noTopics : words.noAuthors}</p>`
    : html`<ul class="names">
${all.map(
  ({ name, role, href, entryCount, coverages }) =>
    html`<li><a href="${href}">${name}</a>${role !== undefined && html` <span class="role">${role}</span>`} <span class="count">${entryCount > 0 ? words.entries(entryCount) : words.coverageCount(coverages.length)}</span></li>\n`,
)}</ul>`
}`;
