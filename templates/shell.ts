import type { DocumentView, Template } from "../src/render/theme.ts";
import { foreign } from "./foreign.ts";

/** What stands around the main part on every page: the way to it, the way back, the foot. */
export const shell: Template<DocumentView> = (view, kit) => {
  const { html, words, site } = kit;
  const lang = foreign(site, view);
  return html`<a class="skip" href="#_main">${words.skip}</a>
${view.kind !== "home" && banner(view, kit)}<main id="_main" tabindex="-1">
${view.main}
</main>
<footer class="site">
<nav aria-label="${words.footer}">
<ul>
${site.footer.map(({ title, href }) => html`<li><a href="${href}"${lang}>${title}</a></li>\n`)}<li><a href="${site.topicsHref}">${words.topics}</a></li>
<li><a href="${site.authorsHref}">${words.authors}</a></li>
<li><a href="${site.correctionsHref}">${words.corrections}</a></li>
<li><a href="${site.atomHref}">${words.atom}</a></li>
<li><a href="${site.feedHref}">${words.jsonFeed}</a></li>
</ul>
</nav>
<p>${site.publisher.url === undefined ? html`<span${lang}>${site.publisher.name}</span>` : html`<a href="${site.publisher.url}"${lang}>${site.publisher.name}</a>`}</p>
</footer>`;
};

/** The front page needs none: its headline is the name of the archive. */
const banner: Template<DocumentView> = (view, kit) => {
  const { html, site } = kit;
  return html`<header class="site">
<a class="brand" href="${site.href}"${foreign(site, view)}>${site.logo && html`<img src="${site.logo.src}" alt="" width="${site.logo.width}" height="${site.logo.height}"> `}${site.title}</a>
${trail(view, kit)}</header>
`;
};

const trail: Template<DocumentView> = ({ trail: steps, kind }, { html, words }) => {
  // The first step is the brand beside it, the last one is this page; an entry tells of its coverage itself.
  const between = kind === "entry" ? [] : steps.slice(1, -1);
  return html`${
    between.length > 0 &&
    html`<nav class="trail" aria-label="${words.breadcrumb}">
<ol>
${between.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>\n`)}</ol>
</nav>
`
  }`;
};
