import type { CoveragePageView, Template } from "../src/render/theme.ts";
import type { ColumnView, ShapeView } from "../src/render/views.ts";
import { columnLinks } from "./jump.ts";

/** The height of the drawing in pixels. */
const HEIGHT = 64;

/** The shape of the coverage on its true time axis; each of its days or hours is a link. The bars of this page are dark. */
export const shape: Template<CoveragePageView> = (page, kit) => {
  const { html, theme, words } = kit;
  if (!page.showsWhole) return html``;
  const { shape: whole, keyEvents } = page.coverage;
  if (!whole) return html``;
  return html`<nav class="shape" aria-labelledby="_shape">
<h2 id="_shape">${words.shape}</h2>
<p class="legend">${words.barUnit(words.duration(whole.binMinutes))}${keyEvents.length > 0 && html` <span class="dia">${words.keyEvents}</span>`}</p>
<div class="plot">${theme.trace({ shape: whole, height: HEIGHT, marked: markedOn(page, whole) }, kit)}${columnLinks(whole.columns, (column) => hrefOf(column, page), kit)}</div>
</nav>
`;
};

/** The bins of the entries on this page; on a page that holds all of them none stands out. */
function markedOn({ entries, coverage }: CoveragePageView, { bins }: ShapeView): ShapeView["counts"] {
  if (entries.length === coverage.entries.length) return [];
  const counts = new Map<number, number>();
  for (const { position } of entries) {
    if (position && position.bin < bins) counts.set(position.bin, (counts.get(position.bin) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a - b);
}

/** To the stretch's first entry in the order of reading when that is on this page, else to its headlines. */
function hrefOf({ oldest, newest, anchor }: ColumnView, { entries, kind, coverage }: CoveragePageView) {
  const first = kind === "story" ? oldest : newest;
  if (first === undefined || anchor === undefined) return undefined;
  if (entries.some(({ id }) => id === first)) return `#${anchor.includes("T") ? first : anchor}`;
  return coverage.headlinesHref === undefined
    ? `${coverage.href}#${first}`
    : `${coverage.headlinesHref}#${anchor}`;
}
