import type { Kit, Template } from "../src/render/theme.ts";
import type { CoverageSummaryView, EntrySummaryView, ListingView } from "../src/render/views.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";

type Kind = "topic" | "author";

/** A topic or an author with their entries, coverage by coverage, newest first. */
export const listing: Template<{ kind: Kind; listing: ListingView }> = ({ kind, listing: view }, kit) => {
  const { html, words, site } = kit;
  const { name, role, url, photo, entryCount } = view;
  const isTopic = kind === "topic";
  return html`<header class="head short">
${photo && html`<p class="face"><img src="${photo.copies?.fallback?.src ?? photo.src}"${photo.copies?.fallback && html` srcset="${photo.copies.fallback.srcset}" sizes="117px"`} alt="" width="${photo.width}" height="${photo.height}"></p>\n`}<div>
<p class="from"><a href="${isTopic ? site.topicsHref : site.authorsHref}">${isTopic ? words.topics : words.authors}</a></p>
<h1>${name}</h1>
${role !== undefined && html`<p class="standfirst">${role}</p>\n`}<ul class="facts">
<li>${words.entries(entryCount)}</li>
${url !== undefined && html`<li><a href="${url}" rel="me"><bdi dir="ltr">${url}</bdi></a></li>\n`}</ul>
</div>
</header>
<div class="flow">
${groupsOf(view).map(([coverage, results], index) => group({ coverage, results, index }, kit))}</div>`;
};

interface GroupView {
  readonly coverage: CoverageSummaryView;
  readonly results: readonly EntrySummaryView[];
  readonly index: number;
}

/** The entries in one coverage; none when the topic is that of the coverage alone, or the author its editor. */
const group: Template<GroupView> = ({ coverage, results, index }, kit) => {
  const { html, words, site } = kit;
  const { title, href, dates, entryCount } = coverage;
  const heading = `_group-${index + 1}`;
  const share = results.length > 0 ? words.countOf(results.length, entryCount) : words.entries(entryCount);
  return html`<section class="stream results" aria-labelledby="${heading}">
<h2 id="${heading}"><a href="${href}"${foreign(coverage, site)}>${title}</a> <small>${dates && html`${dates.year} · `}${share}</small></h2>
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

function groupsOf({ entries, coverages }: ListingView): [CoverageSummaryView, EntrySummaryView[]][] {
  const groups = new Map<CoverageSummaryView, EntrySummaryView[]>();
  for (const { entry, coverage } of entries) {
    const group = groups.get(coverage);
    if (group) group.push(entry);
    else groups.set(coverage, [entry]);
  }
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
