import type { Kit, Template } from "../src/render/theme.ts";
import type { QuoteView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { providerOf } from "../src/web/providers.ts";

/** A quotation with its source, as a card that needs nobody's platform. */
export const quote: Template<{ quote: QuoteView; words: Html }> = ({ quote: view, words: quoted }, kit) => {
  const { html, theme, words } = kit;
  const { time, archived, language, direction } = view;
  const { url, name } = sourceOf(view);
  const parts = [
    speaker(view, kit),
    url !== undefined
      ? html`<a href="${url}">${name ?? words.source}</a>`
      : name !== undefined && html`<bdi>${name}</bdi>`,
    time && theme.time(time, kit),
    archived !== undefined && html`<a href="${archived}">${words.archivedCopy}</a>`,
  ].filter((part) => part !== false && part !== undefined);
  return html`<figure class="quote">
<blockquote${url !== undefined && html` cite="${url}"`}${language !== undefined && html` lang="${language}" dir="${direction}"`}>
${quoted}
</blockquote>
${parts.length > 0 && html`<figcaption>${parts.map((part, index) => html`${index > 0 && " · "}${part}`)}</figcaption>\n`}</figure>
`;
};

/** Who said it, what they are, and under which name. */
function speaker({ by, role, handle }: QuoteView, { html, words }: Kit): Html | false {
  const parts = [
    by !== undefined && html`<span class="by">${by}</span>`,
    role !== undefined && html`<bdi>${role}</bdi>`,
    // Handles run from left to right in every language.
    handle !== undefined && html`<bdi class="handle" dir="ltr">${handle}</bdi>`,
  ].filter((part) => part !== false);
  return parts.length > 0 && html`${parts.map((part, index) => html`${index > 0 && words.comma}${part}`)}`;
}

/** Writers give the address as `url`, but also as `source`; without a name that of the platform or the host stands for it. */
function sourceOf({ url, source }: QuoteView): { url?: string; name?: string } {
  const address = url ?? source;
  if (address === undefined) return {};
  if (!/^https?:/i.test(address) || !URL.canParse(address))
    return { ...(url !== undefined && { url }), ...(source !== undefined && { name: source }) };
  const name = source === undefined || source === address ? providerOf(address) : source;
  return { url: address, name };
}
