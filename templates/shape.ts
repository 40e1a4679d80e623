import type { Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

const BAR = 24;
const GAP = 2;
const HEIGHT = 64;

/** The shape of the coverage: a bar for each stretch of time, a link to its first entry; key events are marked. */
export const shape: Template<CoverageView> = ({ shape: bars, entries }, kit) => {
  const { html, words } = kit;
  if (bars.length < 2) return html``;
  const most = Math.max(...bars.map(({ count }) => count));
  const width = bars.length * (BAR + GAP);
  const severalDays = entries[0]?.time.day !== entries.at(-1)?.time.day;
  return html`<nav class="shape" aria-label="${words.shape}">
<svg viewBox="0 0 ${width} ${HEIGHT + 12}" width="${width}" height="${HEIGHT + 12}" role="group" aria-label="${words.shape}">
${bars.map(({ href, from, to, count, hasKeyEvent }, index) => {
  const height = Math.max(4, Math.round((count / most) * HEIGHT));
  const x = index * (BAR + GAP);
  const [begin, end] = severalDays ? [from.text, to.text] : [from.clock, to.clock];
  const label = `${words.shapeBar(begin, end, count)}${hasKeyEvent ? `, ${words.keyEvent}` : ""}`;
  return html`<a href="${href}" aria-label="${label}"><title>${label}</title><rect class="reach" x="${x}" y="0" width="${BAR + GAP}" height="${HEIGHT + 12}"/><rect class="bar" x="${x + 1}" y="${12 + HEIGHT - height}" width="${BAR}" height="${height}"/>${
    hasKeyEvent &&
    html`<circle class="mark" cx="${x + 1 + BAR / 2}" cy="${Math.max(5, 6 + HEIGHT - height)}" r="4"/>`
  }</a>\n`;
})}</svg>
<p class="shape-ends"><span>${bars[0]?.from.text}</span> <span>${bars.at(-1)?.to.text}</span></p>
</nav>
`;
};
