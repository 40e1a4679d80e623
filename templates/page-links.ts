import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView, PageLinkView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { rangeOf } from "./time-range.ts";

/** So many pages are shown at once; more are folded up. */
const MANY = 12;

/** The pages of a coverage in the order of reading, each named by the time that it covers. */
export const pageLinks: Template<CoveragePageView> = ({ coverage, pages, kind, showsWhole }, kit) => {
  const { html, words } = kit;
  if (pages.length < 2) return html``;
  const here = pages.findIndex(({ isCurrent }) => isCurrent);
  const [before, after] =
    kind === "story" ? [words.previousPart, words.nextPart] : [words.newer, words.older];
  return html`<nav class="pages" aria-label="${words.pages}">
<ul class="turn">
${turn("prev", before, pages[here - 1])}${turn("next", after, pages[here + 1])}</ul>
${showsWhole && allPages()}</nav>
`;

  function turn(rel: "prev" | "next", label: string, page: PageLinkView | undefined) {
    return (
      page &&
      html`<li class="${rel === "prev" ? "back" : "on"}"><a rel="${rel}" href="${page.href}"><span>${label}</span>${showsWhole && html` <strong>${rangeOf(page.from, page.to, coverage, kit)}</strong>`}</a></li>\n`
    );
  }

  function allPages(): Html {
    const all = html`<ol>
${pages.map((page) => (page.isCurrent ? item(page, coverage, kit) : otherItem(page, coverage, kit)))}</ol>\n`;
    return pages.length > MANY
      ? html`<details>\n<summary>${words.allPages}</summary>\n${all}</details>\n`
      : all;
  }
};

function item(page: PageLinkView, coverage: CoverageView, kit: Kit): Html {
  const { html } = kit;
  return html`<li><a href="${page.href}"${page.isCurrent && html` aria-current="page"`}>${rangeOf(page.from, page.to, coverage, kit)}</a></li>\n`;
}

/** Each is on every other page: it is printed once. */
const items = new WeakMap<CoverageView, Map<string, Html>>();

function otherItem(page: PageLinkView, coverage: CoverageView, kit: Kit): Html {
  const known = getOrCreate(items, coverage, () => new Map<string, Html>());
  return getOrCreate(known, page.href, () => item(page, coverage, kit));
}
