import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

/** What a coverage was, told in a minute: on its first pages with summary and lead, on the others shorter. */
export const coverageHeader: Template<CoveragePageView> = (page, kit) => {
  const { html, theme } = kit;
  const { coverage } = page;
  const isFront = page.kind === "newest" || (page.kind === "story" && page.number === 1);
  return html`<header class="coverage-header">
<h1>${coverage.title}</h1>
${coverage.standfirst !== undefined && html`<p class="standfirst">${coverage.standfirst}</p>\n`}${facts(coverage, kit)}${
  isFront && coverage.lead && theme.figure({ media: coverage.lead, isLead: true, isFirst: true }, kit)
}${isFront && summary(coverage, kit)}${theme.keyEvents(coverage, kit)}${theme.shape(coverage, kit)}${order(page, kit)}</header>`;
};

const facts: Template<CoverageView> = (coverage, kit) => {
  const { html, theme, words } = kit;
  const { start, end, editors, status, entries } = coverage;
  return html`<ul class="facts">
<li class="status ${status}">${words.statusLong[status]}</li>
${start && end && html`<li class="span">${theme.time(start, kit)} – ${theme.time(end, kit)}</li>\n`}<li>${words.entries(entries.length)}</li>
${editors.length > 0 && html`<li>${words.edited} ${editors.map(({ name, href }, index) => html`${index > 0 && ", "}<a href="${href}">${name}</a>`)}</li>\n`}</ul>
`;
};

const summary: Template<CoverageView> = (coverage, kit) => {
  const { html, words } = kit;
  return html`${
    coverage.summary.tree.children.length > 0 &&
    html`<section class="summary" aria-labelledby="_summary">
<h2 id="_summary">${words.summary}</h2>
${kit.prose(coverage.summary)}
</section>
`
  }${related(coverage, kit)}`;
};

const related: Template<CoverageView> = ({ related: links, topics }, { html, words }) =>
  html`${
    topics.length > 0 &&
    html`<p class="topics">${words.topics}: ${topics.map(({ title, href }, index) => html`${index > 0 && ", "}<a href="${href}">${title}</a>`)}</p>\n`
  }${
    links.length > 0 &&
    html`<nav class="related" aria-labelledby="_related">
<h2 id="_related">${words.related}</h2>
<ul>
${links.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>\n`)}</ul>
</nav>
`
  }`;

const order: Template<CoveragePageView> = ({ coverage, kind }, { html, words }) => {
  const current = (isCurrent: boolean) => isCurrent && html` aria-current="page"`;
  return html`<nav class="order" aria-label="${words.order}">
<ul>
<li><a href="${coverage.href}"${current(kind !== "story")}>${words.newestFirst}</a></li>
<li><a href="${coverage.storyHref}"${current(kind === "story")}>${words.fromTheStart}</a></li>
<li><a href="${coverage.picturesHref}">${words.pictures}</a></li>
</ul>
</nav>
`;
};
