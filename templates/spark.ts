import type { SparkView, Template } from "../src/render/theme.ts";

/** The shape of a coverage in small, as an ornament that says nothing new; the bar of `at` stands out. */
export const spark: Template<SparkView> = ({ coverage: { shape }, at }, { html }) => {
  if (shape.length < 2) return html``;
  const most = Math.max(...shape.map(({ entryCount }) => entryCount));
  return html`<svg class="spark" viewBox="0 0 ${shape.length * 5} 20" preserveAspectRatio="none" aria-hidden="true">${shape.map(
    ({ entryCount }, index) => {
      const height = entryCount === 0 ? 0.5 : Math.max(1, Math.round((entryCount / most) * 20));
      const isHere = at?.bar === index;
      return html`<rect x="${index * 5}" y="${20 - height}" width="4" height="${height}"${isHere && html` class="here"`}/>`;
    },
  )}</svg>`;
};
