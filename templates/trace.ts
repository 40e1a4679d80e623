import type { Template, TraceView } from "../src/render/theme.ts";
import type { ShapeView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import { type Html, html } from "../src/web/html.ts";

/** Units of the drawing that the highest bar has. */
const BAR_HEIGHT = 40;
/** Entries that a bar of full height stands for at least: a coverage without a rush has no high bars. */
const MIN_MOST = 3;

/**
 * The shape of a coverage as an ornament: bars over a true time axis, diamonds at the key events. Its attributes are in
 * percent, so that it needs no styles of its own. What it shows is said in words beside it.
 */
export const trace: Template<TraceView> = ({ shape, height, marked = [], at }) => {
  const [size, top] = height < 40 ? [2.5, 6] : [height > 50 ? 5 : 3, height > 50 ? 14 : 10];
  const body = height - top;
  return html`<svg class="trace" width="100%" height="${height}" aria-hidden="true"><svg viewBox="0 0 ${shape.bins} ${BAR_HEIGHT}" y="${top}" width="100%" height="${body}" preserveAspectRatio="none"><path class="t" d="${barsOf(shape)}"/>${
    marked.length > 0 && html`<path class="on" d="${pathOf(marked, shape)}"/>`
  }</svg>${keysOf(shape, size, height)}${
    at?.position &&
    html`<svg x="${at.position.percent}%" overflow="visible"><path class="here" d="M0 0V${height}M-5 0H5M0 ${height - 6}l5 10h-10z"/></svg>`
  }</svg>`;
};

/** Each shape is drawn on many pages: its bars are put together once. */
const bars = new WeakMap<ShapeView, string>();
const keys = new Map<number, WeakMap<ShapeView, Html>>();

function barsOf(shape: ShapeView): string {
  return getOrCreate(bars, shape, () => pathOf(shape.counts, shape));
}

function pathOf(counts: ShapeView["counts"], shape: ShapeView): string {
  const most = Math.max(MIN_MOST, ...shape.counts.map(([, count]) => count));
  const topOf = (count: number) => Math.round((1 - count / most) * BAR_HEIGHT * 10) / 10;
  return counts.map(([bin, count]) => `M${bin + 0.5} ${BAR_HEIGHT}V${topOf(count)}`).join("");
}

/** A diamond over a line at each key event. */
function keysOf(shape: ShapeView, size: number, height: number): Html {
  const known = getOrCreate(keys, height, () => new WeakMap<ShapeView, Html>());
  return getOrCreate(known, shape, () => {
    const diamond = `M0-${size} ${size} 0 0 ${size}-${size} 0z`;
    return html`${shape.keys.map(
      (percent) =>
        html`<svg x="${percent}%" y="${size + 1}" overflow="visible"><path class="k" d="${diamond}"/><path class="kl" d="M0 ${size}V${height - size - 1}"/></svg>`,
    )}`;
  });
}
