import type { Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";

/** The entries that a reader catching up must see, oldest first, with links that work from every page. */
export const keyEvents: Template<CoverageView> = ({ keyEvents: events, entries }, kit) => {
  const { html, words } = kit;
  const severalDays = entries[0]?.time.day !== entries.at(-1)?.time.day;
  return html`${
    events.length > 0 &&
    html`<nav class="key-events" aria-labelledby="_key-events">
<h2 id="_key-events">${words.keyEvents}</h2>
<ol>
${events.map(
  ({ heading, pageHref, time }) =>
    html`<li><time datetime="${time.datetime}">${severalDays && html`${time.date}, `}${time.clock}</time> <a href="${pageHref}">${heading}</a></li>\n`,
)}</ol>
</nav>
`
  }`;
};
