import type { Template } from "../src/render/theme.ts";
import type { CoverageSummaryView } from "../src/render/views.ts";
import { foreign } from "./foreign.ts";

/** The height of the drawing in pixels. */
const HEIGHT = 26;

interface YearsView {
  readonly coverages: readonly CoverageSummaryView[];
  /** Whether the page already has a heading that says what they are. */
  readonly isOwnPage?: boolean;
}

/** Coverages on the line of time, year by year, newest first. */
export const years: Template<YearsView> = ({ coverages, isOwnPage }, kit) => {
  const { html, words } = kit;
  if (coverages.length === 0) return html``;
  return html`<section class="years" aria-labelledby="_years">
<h2 id="_years"${isOwnPage && html` class="hidden"`}>${words.olderCoverages}</h2>
${byYear(coverages).map(
  ([year, members]) =>
    html`<section class="year" aria-labelledby="_y${year}">
<h3 id="_y${year}">${year}</h3>
<ol>
${members.map((coverage) => html`<li>${line(coverage, kit)}</li>\n`)}</ol>
</section>
`,
)}</section>
`;
};

function byYear(coverages: readonly CoverageSummaryView[]): [string, CoverageSummaryView[]][] {
  const found = new Map<string, CoverageSummaryView[]>();
  for (const coverage of coverages) {
    const year = coverage.dates?.year ?? "";
    found.set(year, [...(found.get(year) ?? []), coverage]);
  }
  return [...found];
}

const line: Template<CoverageSummaryView> = (coverage, kit) => {
  const { html, theme, words, site } = kit;
  const { title, href, dates, shape, entryCount } = coverage;
  return html`<a href="${href}"${foreign(coverage, site)}>${title}</a> <span class="meta">${dates && html`${dates.days} · `}${words.entries(entryCount)}</span>${shape && theme.trace({ shape, height: HEIGHT }, kit)}`;
};
