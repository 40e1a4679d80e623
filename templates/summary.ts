import type { Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

/** What happened, in a few points; of a long summary only the first are open. */
export const summary: Template<CoverageView> = ({ summary: beginning, moreSummary }, kit) => {
  const { html, words } = kit;
  if (beginning.tree.children.length === 0) return html``;
  return html`<section class="summary" aria-labelledby="_summary">
<h2 id="_summary">${words.summary}</h2>
${kit.prose(beginning)}
${
  moreSummary &&
  html`<details>
<summary>${words.more}</summary>
${kit.prose(moreSummary)}
</details>
`
}</section>
`;
};
