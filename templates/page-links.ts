import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { PageLinkView } from "../src/render/views.ts";

/** The pages of a coverage in the order of reading, each named by the time it tells of. */
export const pageLinks: Template<CoveragePageView> = ({ pages, previous, next, kind }, kit) => {
  const { html, words } = kit;
  if (pages.length < 2) return html``;
  const [before, after] =
    kind === "story" ? [words.previousPart, words.nextPart] : [words.newer, words.older];
  return html`<nav class="pages" aria-label="${words.pages}">
<p>${previous !== undefined && html`<a rel="prev" href="${previous}">${before}</a> `}${next !== undefined && html`<a rel="next" href="${next}">${after}</a>`}</p>
<ol>
${pages.map((page) => html`<li>${pageLink(page, kit)}</li>\n`)}</ol>
</nav>`;
};

const pageLink: Template<PageLinkView> = ({ href, from, to, isCurrent }, { html, words }) => {
  const isOneDay = from.day === to.day;
  const label = words.fromTo(`${from.date}, ${from.clock}`, isOneDay ? to.clock : `${to.date}, ${to.clock}`);
  return html`<a href="${href}"${isCurrent && html` aria-current="page"`}>${label}</a>`;
};
