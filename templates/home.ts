import type { Template } from "../src/render/theme.ts";
import type { ArchiveView, CoverageSummaryView } from "../src/render/views.ts";
import { foreign } from "./foreign.ts";

/** The front page: every coverage, newest first. */
export const home: Template<ArchiveView> = ({ site, coverages }, kit) => {
  const { html, words } = kit;
  return html`<h1 class="nameplate">${site.logo && html`<img src="${site.logo.src}" alt="" width="${site.logo.width}" height="${site.logo.height}"> `}${site.title}</h1>
${coverages.length === 0 ? html`<p>${words.noCoverages}</p>` : html`<ul class="coverages">\n${coverages.map((coverage) => html`<li>${card(coverage, kit)}</li>\n`)}</ul>`}`;
};

const card: Template<CoverageSummaryView> = (coverage, kit) => {
  const { html, theme, words } = kit;
  const { title, href, standfirst, start, end, status, draft, entryCount, storyHref } = coverage;
  const lang = foreign(coverage, kit.site);
  return html`<section class="card">
${picture(coverage, kit)}<div>
<p class="status ${draft ? "closed" : status}">${draft ? words.draft : words.statusLong[status]}</p>
<h2><a href="${href}"${lang}>${title}</a></h2>
${standfirst !== undefined && html`<p class="standfirst"><span${lang}>${standfirst}</span></p>\n`}<ul class="facts">
${start && end && html`<li>${theme.span({ from: start, to: end }, kit)}</li>\n`}<li>${words.entries(entryCount)}</li>
<li><a href="${storyHref}" aria-label="${words.fromTheStart}${words.colon}${title}">${words.fromTheStart}</a></li>
</ul>
${theme.spark({ coverage }, kit)}</div>
</section>`;
};

/** Half a card, which is as wide as the page. */
const HALF = "(min-width: 80rem) 608px, (min-width: 48rem) 50vw, calc(100vw - 36px)";

const picture: Template<CoverageSummaryView> = (coverage, kit) => {
  const { html, theme, site } = kit;
  const { lead } = coverage;
  const file = lead?.kind === "picture" ? lead.file : lead?.poster;
  return html`${
    lead &&
    file &&
    html`<figure>${theme.picture({ file, alt: lead.alt, sizes: HALF }, kit)}
${lead.credit !== undefined && html`<figcaption><span class="credit"${foreign(coverage, site)}>${lead.credit}</span></figcaption>\n`}</figure>
`
  }`;
};
