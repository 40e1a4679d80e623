import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

/** Beside the summary, and across the page where there is none. */
const BESIDE = "(min-width: 80rem) 485px, (min-width: 64rem) 37vw, calc(100vw - 36px)";
const ACROSS = "(min-width: 80rem) 1260px, calc(100vw - 36px)";

/** What a coverage was, told in a minute: on its first pages with lead and summary, on the others shorter. */
export const coverageHeader: Template<CoveragePageView> = (page, kit) => {
  const { html, words } = kit;
  const { coverage, kind, number } = page;
  const { title, standfirst, status, draft } = coverage;
  const isFront = kind === "newest" || (kind === "story" && number === 1);
  return html`<header class="coverage-header${!isFront && " short"}">
<p class="status ${draft ? "closed" : status}">${draft ? words.draft : words.statusLong[status]}</p>
<h1>${title}</h1>
${standfirst !== undefined && html`<p class="standfirst">${standfirst}</p>\n`}${facts(coverage, kit)}${isFront && front(coverage, kit)}</header>
`;
};

const facts: Template<CoverageView> = ({ start, end, editors, entries }, kit) => {
  const { html, theme, words } = kit;
  const zones = new Set([start, end].flatMap((time) => (time ? [`${time.zoneName} (${time.zone})`] : [])));
  return html`<ul class="facts">
${start && end && html`<li>${theme.span({ from: start, to: end }, kit)}</li>\n<li>${words.allTimes([...zones])}</li>\n`}<li>${words.entries(entries.length)}</li>
${editors.length > 0 && html`<li>${words.edited} ${editors.map(({ name, href }, index) => html`${index > 0 && words.comma}<a href="${href}">${name}</a>`)}</li>\n`}</ul>
`;
};

const front: Template<CoverageView> = ({ lead, summary }, kit) => {
  const { html, theme, words } = kit;
  const hasSummary = summary.tree.children.length > 0;
  return html`${
    (lead || hasSummary) &&
    html`<div class="front">
${lead && theme.figure({ media: lead, isLead: true, sizes: hasSummary ? BESIDE : ACROSS }, kit)}${
  hasSummary &&
  html`<section class="summary" aria-labelledby="_summary">
<h2 id="_summary" class="label">${words.summary}</h2>
${kit.prose(summary)}
</section>
`
}</div>
`
  }`;
};
