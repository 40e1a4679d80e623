import type { Template } from "../src/render/theme.ts";
import type { QuoteView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

/** A quotation with its source, as a card that needs nobody's platform. */
export const quote: Template<{ quote: QuoteView; words: Html }> = ({ quote: view, words: quoted }, kit) => {
  const { html, theme, words } = kit;
  const { by, role, source, url, archived, time } = view;
  const links = [
    url !== undefined && html`<a href="${url}">${source ?? words.source}</a>`,
    url === undefined && source !== undefined && html`${source}`,
    time && theme.time(time, kit),
    archived !== undefined && html`<a href="${archived}">${words.archivedCopy}</a>`,
  ].filter((part) => part !== false && part !== undefined);
  return html`<figure class="quote">
<blockquote${url !== undefined && html` cite="${url}"`}>
${quoted}
</blockquote>
${
  (by !== undefined || links.length > 0) &&
  html`<figcaption>${by !== undefined && html`<span class="by">${by}</span>${role !== undefined && html`, <span class="role">${role}</span>`} `}${links.map(
    (link, index) => html`${index > 0 && " · "}${link}`,
  )}</figcaption>\n`
}</figure>
`;
};
