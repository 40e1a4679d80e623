import type { SparkView, Template } from "../src/render/theme.ts";

/** The shape of a coverage in small, as an ornament that says nothing new; the bar of `at` stands out. */
export const spark: Template<SparkView> = ({ coverage: { shape }, at }, { html }) => {
  if (shape.length < 2) return html``;
  const most = Math.max(...shape.map(({ entries }) => entries.length));
  return html`<svg class="spark" viewBox="0 0 ${shape.length * 5} 20" preserveAspectRatio="none" aria-hidden="true">${shape.map(
    ({ entries }, index) => {
      const height = entries.length === 0 ? 0.5 : Math.max(1, Math.round((entries.length / most) * 20));
      const isHere = at && entries.includes(at);
      return html`<rect x="${index * 5}" y="${20 - height}" width="4" height="${height}"${isHere && html` class="here"`}/>`;
    },
  )}</svg>`;
};
