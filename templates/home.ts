import type { Template } from "../src/render/theme.ts";
import type { ArchiveView, CoverageView } from "../src/render/views.ts";

/** The front page: every coverage, newest first. */
export const home: Template<ArchiveView> = ({ site, coverages }, kit) => {
  const { html, words } = kit;
  return html`<h1>${site.title}</h1>
${coverages.length === 0 && html`<p>${words.noCoverages}</p>\n`}<ul class="coverages">
${coverages.map((coverage) => html`<li>${card(coverage, kit)}</li>\n`)}</ul>`;
};

const card: Template<CoverageView> = (coverage, kit) => {
  const { html, theme, words } = kit;
  const { title, href, standfirst, start, end, status, entries, storyHref } = coverage;
  return html`<section class="card"${coverage.language !== kit.site.language && html` lang="${coverage.language}" dir="${coverage.direction}"`}>
<h2><a href="${href}">${title}</a></h2>
${standfirst !== undefined && html`<p class="standfirst">${standfirst}</p>\n`}<ul class="facts">
<li class="status ${status}">${words.status[status]}</li>
${start && end && html`<li class="span">${theme.time(start, kit)} – ${theme.time(end, kit)}</li>\n`}<li>${words.entries(entries.length)}</li>
<li><a href="${storyHref}">${words.fromTheStart}</a></li>
</ul>
</section>`;
};
