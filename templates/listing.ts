import type { Template } from "../src/render/theme.ts";
import type { CoverageSummaryView, EntrySummaryView, ListingView } from "../src/render/views.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";

/** A topic or an author with their entries, coverage by coverage, newest first. */
export const listing: Template<{ kind: "topic" | "author"; listing: ListingView }> = (
  { kind, listing: view },
  kit,
) => {
  const { html, words, site } = kit;
  const { name, role, url, photo, entryCount } = view;
  return html`<header class="listing">
${photo && html`<img class="portrait" src="${photo.copies?.fallback?.src ?? photo.src}"${photo.copies?.fallback && html` srcset="${photo.copies.fallback.srcset}" sizes="108px"`} alt="" width="${photo.width}" height="${photo.height}">\n`}<p class="labels"><a href="${kind === "topic" ? site.topicsHref : site.authorsHref}">${kind === "topic" ? words.topics : words.authors}</a></p>
<h1>${name}</h1>
${role !== undefined && html`<p class="standfirst">${role}</p>\n`}<ul class="facts">
<li>${words.entries(entryCount)}</li>
${url !== undefined && html`<li><a href="${url}" rel="me"><bdi dir="ltr">${url}</bdi></a></li>\n`}</ul>
</header>
${letterGroups(view).map(([coverage, results]) => group({ coverage, results }, kit))}`;
};

const group: Template<{ coverage: CoverageSummaryView; results: readonly EntrySummaryView[] }> = (
  { coverage, results },
  kit,
) => {
  const { html, theme, site } = kit;
  const lang = foreign(coverage, site);
  return html`<section class="group">
<h2><a href="${coverage.href}"${lang}>${coverage.title}</a></h2>
<ol class="results">
${results.map(
  (entry) =>
    html`<li><h3><a href="${entry.href}"${foreign(entry, site)}>${entry.heading}</a></h3>\n<p class="meta">${theme.time(entry.time, kit)}${entry.label !== undefined && html` ${label(entry, kit)}`}</p></li>\n`,
)}</ol>
</section>
`;
};

function letterGroups({ entries, coverages }: ListingView): [CoverageSummaryView, EntrySummaryView[]][] {
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
export const listings: Template<{ kind: "topic" | "author"; listings: readonly ListingView[] }> = (
  { kind, listings: all },
  { html, words },
) =>
  html`<h1>${kind === "topic" ? words.topics : words.authors}</h1>
<ul class="names">
${all.map(
  ({ name, role, href, entryCount }) =>
    html`<li><a href="${href}">${name}</a>${role !== undefined && html` <span class="role">${role}</span>`} <span class="count">${words.entries(entryCount)}</span></li>\n`,
)}</ul>`;
