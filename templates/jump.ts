import type { Kit, Template } from "../src/render/theme.ts";
import type { ColumnView, CoverageView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

/** The height of the drawing in pixels. */
const HEIGHT = 64;

/** The shape of a coverage; its days or hours lead to their headlines. */
export const jump: Template<CoverageView> = ({ shape, keyEvents, headlinesHref }, kit) => {
  const { html, theme, words } = kit;
  if (!shape || headlinesHref === undefined) return html``;
  return html`<nav class="shape jump" aria-labelledby="_shape">
<h2 id="_shape">${words.jumpTo}</h2>
${keyEvents.length > 0 && html`<p class="legend"><span class="dia">${words.keyEvents}</span></p>\n`}<div class="plot">${theme.trace({ shape, height: HEIGHT }, kit)}${columnLinks(shape.columns, ({ anchor }) => (anchor === undefined ? undefined : `${headlinesHref}#${anchor}`), kit)}</div>
</nav>
`;
};

/** A link for each column of the axis that has entries, over the drawing. */
export function columnLinks(
  columns: readonly ColumnView[],
  hrefOf: (column: ColumnView) => string | undefined,
  { html, words }: Kit,
): Html {
  return html`<ol class="days">
${columns.map((column) => {
  const { label, detail, entryCount, keyEventCount, from, to } = column;
  const printed = html`<b aria-hidden="true">${label}</b>${detail !== undefined && html`<span aria-hidden="true">${detail}</span>`}`;
  const href = hrefOf(column);
  if (href === undefined || from === undefined || to === undefined)
    return html`<li><span class="none">${printed}</span></li>\n`;
  const name = words.shapeBar(from, to, entryCount, keyEventCount);
  return html`<li><a href="${href}" title="${name}">${printed}<span class="hidden">${name}</span></a></li>\n`;
})}</ol>`;
}
