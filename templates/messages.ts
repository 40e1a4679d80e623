import type { Template } from "../src/render/theme.ts";
import type { SiteView } from "../src/render/views.ts";

/** At an older address: where it leads now. */
export const moved: Template<{ title: string; href: string }> = ({ title, href }, { html, words }) =>
  html`<h1>${words.moved}</h1>
<p class="standfirst">${words.movedTo} <a href="${href}">${title}</a></p>`;

/** Where there is nothing. */
export const notFound: Template<SiteView> = ({ href }, { html, words }) =>
  html`<h1>${words.notFound}</h1>
<p class="standfirst">${words.notFoundLead} <a href="${href}">${words.home}</a></p>`;
