import type { Kit, SearchPageView, Template } from "../src/render/theme.ts";
import type { CoverageSummaryView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { foreign } from "./foreign.ts";
import { MAX_QUERY } from "./search-field.ts";
import { searchWords } from "./search-words.ts";

/** So many coverages are listed; the front page leads to all. */
const MAX_LISTED = 47;

/**
 * The search page. Its script, `templates/search-page/`, fills `ol#results`; until a query is typed, and without script,
 * the page leads to the headlines of the coverages.
 */
export const search: Template<SearchPageView> = ({ coverages }, kit) => {
  const { html, words, site } = kit;
  return html`<header class="head short"><div>
<h1>${words.search.archive}</h1>
</div></header>
<form class="query" role="search" method="get" action="${site.search?.href}" data-base="${site.href}" data-words="${JSON.stringify(searchWords(kit))}">
<label for="_q">${words.search.hint}</label>
<p><input type="search" id="_q" name="q" maxlength="${MAX_QUERY}" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"> <button type="submit">${words.search.submit}</button></p>
${filters(kit)}${help(kit)}</form>
<p class="found" role="status"></p>
<section class="results stream" aria-labelledby="_results" hidden>
<h2 id="_results" class="hidden" tabindex="-1">${words.search.results}</h2>
<ol id="results"></ol>
</section>
<nav class="pages" aria-label="${words.pages}" hidden><ul class="turn"></ul></nav>
${headlines(coverages, kit)}`;
};

/** The script fills the lists of coverages, authors and topics. */
function filters({ html, words }: Kit): Html {
  const { search: labels } = words;
  const list = (name: string, label: string, options: Html) =>
    html`<label>${label} <select name="${name}">${options}</select></label>\n`;
  const any = (text: string) => html`<option value="">${text}</option>`;
  return html`<details class="filters">
<summary>${labels.narrow} <span></span></summary>
<div>
${list("in", labels.inCoverage, any(labels.anyCoverage))}${list("author", labels.author, any(labels.anyAuthor))}${list("topic", labels.topic, any(labels.anyTopic))}<label>${labels.day} <input type="date" name="day"></label>
${list("order", labels.order, html`${any(labels.bestFirst)}<option value="newest">${words.newestFirst}</option><option value="oldest">${words.oldestFirst}</option>`)}<div class="checks">
<label><input type="checkbox" name="key" value="1"> ${labels.keyEventsOnly}</label>
<label><input type="checkbox" name="picture" value="1"> ${labels.picturesOnly}</label>
<button type="reset">${labels.clear}</button>
</div>
</div>
</details>
`;
}

/** What the query language has, with dots where words are typed. */
function help({ html, words }: Kit): Html {
  const { search: labels } = words;
  const rows: [example: string, meaning: string][] = [
    ["… …", labels.helpWords],
    ['"… …"', labels.helpPhrase],
    ["-…", labels.helpWithout],
    ["author:…", labels.helpAuthor],
    ["topic:…", labels.helpTopic],
    ["in:…", labels.helpCoverage],
    ["2025-03", labels.helpDate],
  ];
  return html`<details class="help">
<summary>${labels.help}</summary>
<dl>
${rows.map(([example, meaning]) => html`<div><dt><code dir="ltr">${example}</code></dt> <dd>${meaning}</dd></div>\n`)}</dl>
</details>
`;
}

/** The way to every entry without script: one line each, where the browser's own search finds everything. */
function headlines(coverages: readonly CoverageSummaryView[], kit: Kit): Html {
  const { html, words, site } = kit;
  const listed = coverages.slice(0, MAX_LISTED);
  return html`<section class="by-headline" aria-labelledby="_headlines">
<h2 id="_headlines">${words.search.headlines}</h2>
<p class="note">${words.search.needsScript}</p>
${listed.length === 0 ? html`<p class="empty">${words.noCoverages}</p>\n` : html`<ul class="names">\n${listed.map((coverage) => line(coverage, kit))}</ul>\n`}${
  coverages.length > MAX_LISTED && html`<p class="onward"><a href="${site.href}">${words.home}</a></p>\n`
}</section>`;
}

function line(coverage: CoverageSummaryView, { html, words, site }: Kit): Html {
  const { title, href, headlinesHref, dates, entryCount } = coverage;
  return html`<li><a href="${headlinesHref ?? href}"${foreign(coverage, site)}>${title}</a> <span class="count">${dates && html`${dates.year} · `}${words.entries(entryCount)}</span></li>\n`;
}
