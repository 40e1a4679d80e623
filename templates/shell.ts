import type { DocumentView, Kit, Template } from "../src/render/theme.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { foreign } from "./foreign.ts";

/** What is around the main part on every page: the way to it, the navigation of the archive, the foot. */
export const shell: Template<DocumentView> = (view, kit) => {
  const { html, words } = kit;
  return html`<a class="skip" href="#_main">${words.skip}</a>
${known("banner", banner, view, kit)}<main id="_main" tabindex="-1">
${view.main}
</main>
${known("foot", foot, view, kit)}`;
};

/** What these parts show of a page. */
type Shown = Pick<DocumentView, "language" | "direction" | "kind">;

const made = new WeakMap<Kit, Map<string, Html>>();

/** A part that is the same on most pages, and is made once for them. */
function known(part: string, make: Template<Shown>, { language, direction, kind }: Shown, kit: Kit): Html {
  const parts = getOrCreate(made, kit, () => new Map<string, Html>());
  const shown = { language, direction, kind };
  return getOrCreate(parts, [part, ...Object.values(shown)].join(" "), () => make(shown, kit));
}

const foot: Template<Shown> = (view, kit) => {
  const { html, words, site } = kit;
  const lang = foreign(site, view);
  return html`<footer class="site" id="_foot">
<nav aria-label="${words.footer}">
<ul>
${site.footer.map(({ title, href }) => html`<li><a href="${href}"${lang}>${title}</a></li>\n`)}<li><a href="${site.topicsHref}">${words.topics}</a></li>
<li><a href="${site.authorsHref}">${words.authors}</a></li>
<li><a href="${site.correctionsHref}">${words.corrections}</a></li>
<li><a href="${site.atomHref}">${words.atom}</a></li>
<li><a href="${site.feedHref}">${words.jsonFeed}</a></li>
</ul>
</nav>
<p>${site.publisher.url === undefined ? html`<span${lang}>${site.publisher.name}</span>` : html`<a href="${site.publisher.url}"${lang}>${site.publisher.name}</a>`} <span class="up">· <a href="#_main">${words.backToTop}</a></span></p>
</footer>`;
};

/** The name of the archive and its navigation. The front page needs no name: its headline is the name. */
const banner: Template<Shown> = (view, kit) => {
  const { html, site, theme, words } = kit;
  const isHome = view.kind === "home";
  // A page has one search field: these have theirs in the main part.
  const hasField = !["coverage", "search", "message"].includes(view.kind);
  return html`<header class="site${hasField && site.search && " with-field"}">
${
  !isHome &&
  html`<a class="brand" href="${site.href}"${foreign(site, view)}>${site.logo && html`<img src="${site.logo.src}" alt="" width="${site.logo.width}" height="${site.logo.height}"> `}${site.title}</a>\n`
}<nav aria-label="${words.archive}">
<ul>
<li class="wide"><a href="${site.href}">${words.coverages}</a></li>
<li class="wide"><a href="${site.topicsHref}">${words.topics}</a></li>
<li class="wide"><a href="${site.authorsHref}">${words.authors}</a></li>
<li class="wide"><a href="${site.correctionsHref}">${words.corrections}</a></li>
${site.search && html`<li class="to-search"><a href="${site.search.href}">${words.search.submit}</a></li>\n`}<li class="narrow"><a href="#_foot">${words.menu}</a></li>
</ul>
</nav>
${hasField && theme.searchField({}, kit)}</header>
`;
};
