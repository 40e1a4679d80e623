import type { Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

/** What belongs to a coverage beside its entries: related pages, topics, feeds and data. */
export const about: Template<CoverageView> = (coverage, { html, words }) => {
  const { topics, related, atomHref, feedHref, dataHref } = coverage;
  const more = [
    { title: words.atom, href: atomHref },
    { title: words.jsonFeed, href: feedHref },
    { title: words.data, href: dataHref },
  ];
  const groups = [
    { title: words.related, links: related },
    { title: words.topics, links: topics },
    { title: words.more, links: more },
  ];
  return html`<nav class="about" aria-label="${words.about}">
${groups.map(
  ({ title, links }) =>
    links.length > 0 &&
    html`<div>
<h2>${title}</h2>
<ul>
${links.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ul>
</div>
`,
)}</nav>
`;
};
