import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { BarView } from "../src/render/views.ts";

const HEIGHT = 72;

/** The shape of the coverage: a bar for each stretch of time, a link to its first entry; key events are marked. */
export const shape: Template<CoveragePageView> = ({ coverage, kind }, { html, words }) => {
  const { shape: bars } = coverage;
  if (bars.length < 2) return html``;
  const most = Math.max(...bars.map(({ entries }) => entries.length));
  return html`<nav class="shape" aria-labelledby="_shape">
<h2 id="_shape" class="label">${words.shape}</h2>
<ol class="bars">
${bars.map((view) => html`<li>${bar(view)}</li>\n`)}</ol>
</nav>
`;

  function bar({ label, entries }: BarView) {
    const first = entries[0];
    const last = entries.at(-1);
    if (!first || !last) return html`<span class="bar"><span class="when">${label}</span></span>`;
    const keyEvents = entries.filter(({ key }) => key).length;
    const name = words.shapeBar(first.time.text, last.time.text, entries.length, keyEvents);
    const height = Math.max(2, Math.round((entries.length / most) * HEIGHT));
    // A stretch of time begins where the reader is: in the story with its oldest entry, else with its newest.
    const href = kind === "story" ? first.storyHref : last.pageHref;
    const keyPart = Math.max(2, Math.round((keyEvents / most) * HEIGHT));
    return html`<a href="${href}" title="${name}" class="bar${keyEvents > 0 && " key"}"><span class="hidden">${name}</span><span class="count" aria-hidden="true">${words.amount(entries.length)}</span><svg height="${height}" aria-hidden="true"><rect width="100%" height="100%"/>${
      keyEvents > 0 && html`<rect class="key-part" width="100%" height="${keyPart}"/>`
    }</svg><span class="when" aria-hidden="true">${label}</span></a>`;
  }
};
