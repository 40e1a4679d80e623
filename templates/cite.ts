import type { Kit, PermalinkView, Template } from "../src/render/theme.ts";
import type { CoverageView, TimeView } from "../src/render/views.ts";
import { isolateForeign } from "../src/web/bidi.ts";
import type { Html } from "../src/web/html.ts";

/** How to cite an entry, and its address. */
export const citeEntry: Template<PermalinkView> = ({ entry, coverage }, kit) => {
  const { words, site } = kit;
  const isolate = (text: string) => isolateForeign(text, coverage.direction);
  const citation = words.citation({
    author: entry.bylines.map(({ name }) => isolate(name)).join(words.comma),
    headline: isolate(entry.heading),
    coverage: isolate(coverage.title),
    publisher: isolate(site.publisher.name),
    time: entry.time.text,
  });
  return section(words.cite, citation, entry.url, coverage, kit);
};

/** How to cite a coverage as a whole. */
export const citeCoverage: Template<CoverageView> = (coverage, kit) => {
  const { words, site } = kit;
  const { editors, title, start, status, url } = coverage;
  if (!start) return kit.html``;
  const isolate = (text: string) => isolateForeign(text, coverage.direction);
  const when = status === "live" ? words.since(start.date) : daysOf(coverage, start, kit);
  const citation = words.citationOfCoverage({
    editors: editors.map(({ name }) => isolate(name)).join(words.comma),
    coverage: isolate(title),
    publisher: isolate(site.publisher.name),
    time: when,
  });
  return section(words.citeCoverage, citation, url, coverage, kit);
};

/** The days of a coverage with their year, which languages join in their own ways: as in the date of its first day. */
function daysOf(coverage: CoverageView, start: TimeView, { words }: Kit): string {
  const { dates, end = start } = coverage;
  if (dates && end.year === start.year && start.date.includes(start.shortDate))
    return start.date.replace(start.shortDate, dates.days);
  return words.fromTo(start.date, end.date);
}

function section(
  title: string,
  citation: string,
  url: string,
  { bibtexHref, risHref }: Pick<CoverageView, "bibtexHref" | "risHref">,
  kit: Kit,
): Html {
  const { html, words } = kit;
  // An address runs from left to right in every language.
  return html`<section class="cite" aria-labelledby="_cite">
<h2 id="_cite">${title}</h2>
<p class="citation">${citation}</p>
<p class="address"><bdi dir="ltr">${url}</bdi></p>
<p class="ways"><a href="${bibtexHref}">BibTeX</a> <a href="${risHref}">RIS</a> <button type="button" class="copy" value="${url}" aria-label="${words.copyLink}" hidden></button></p>
</section>
`;
}
