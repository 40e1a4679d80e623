import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { BarView } from "../src/render/views.ts";

const HEIGHT = 72;

/** The shape of the coverage: a bar for each stretch of time, a link to its first entry; key events are marked. */
export const shape: Template<CoveragePageView> = ({ coverage, kind }, { html, words }) => {
  const { shape: bars } = coverage;
  if (bars.length < 2) return html``;
  const most = Math.max(...bars.map(({ entryCount }) => entryCount));
  return html`<nav class="shape" aria-labelledby="_shape">
<h2 id="_shape" class="label">${words.shape}</h2>
<ol class="bars">
${bars.map((view) => html`<li>${bar(view)}</li>\n`)}</ol>
</nav>
`;

  function bar({ label, entryCount, keyEventCount, oldest, newest }: BarView) {
    if (!oldest || !newest) return html`<span class="bar"><span class="when">${label}</span></span>`;
    const name = words.shapeBar(oldest.time.text, newest.time.text, entryCount, keyEventCount);
    const height = Math.max(2, Math.round((entryCount / most) * HEIGHT));
    // A stretch of time begins where the reader is: in the story with its oldest entry, else with its newest.
    const href = kind === "story" ? oldest.storyHref : newest.pageHref;
    const keyPart = Math.max(2, Math.round((keyEventCount / most) * HEIGHT));
    return html`<a href="${href}" title="${name}" class="bar${keyEventCount > 0 && " key"}"><span class="hidden">${name}</span><span class="count" aria-hidden="true">${words.amount(entryCount)}</span><svg height="${height}" aria-hidden="true"><rect width="100%" height="100%"/>${
      keyEventCount > 0 && html`<rect class="key-part" width="100%" height="${keyPart}"/>`
    }</svg><span class="when" aria-hidden="true">${label}</span></a>`;
  }
};
