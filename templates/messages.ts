import type { Template } from "../src/render/theme.ts";
import type { SiteView } from "../src/render/views.ts";

/** At an older address: where its page is now. */
export const moved: Template<{ title: string; href: string }> = ({ title, href }, { html, words }) =>
  html`<header class="head short"><div>
<h1>${words.moved}</h1>
<p class="standfirst">${words.movedTo} <a href="${href}">${title}</a></p>
</div></header>`;

/** Where there is no page. */
export const notFound: Template<SiteView> = ({ href }, kit) => {
  const { html, theme, words } = kit;
  return html`<header class="head short"><div>
<h1>${words.notFound}</h1>
<p class="standfirst">${words.notFoundLead} <a href="${href}">${words.home}</a></p>
${theme.searchField({}, kit)}</div></header>`;
};
