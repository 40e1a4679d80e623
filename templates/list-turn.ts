import type { Template } from "../src/render/theme.ts";
import type { ListTurnView } from "../src/render/views.ts";

/** To the newer and the older page of a list; nothing where it has one page. */
export const listTurn: Template<{ turn: ListTurnView; newer: string; older: string }> = (
  { turn: { newerHref, olderHref }, newer, older },
  { html, words },
) => {
  if (newerHref === undefined && olderHref === undefined) return html``;
  return html`<nav class="pages" aria-label="${words.pages}">
<ul class="turn">
${newerHref !== undefined && html`<li class="back"><a rel="prev" href="${newerHref}"><span>${newer}</span></a></li>\n`}${
  olderHref !== undefined &&
  html`<li class="on"><a rel="next" href="${olderHref}"><span>${older}</span></a></li>\n`
}</ul>
</nav>
`;
};
