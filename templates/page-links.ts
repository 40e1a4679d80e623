import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView, PageLinkView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";

/** So many pages are shown at once; more are folded up. */
const MANY = 12;

/** The pages of a coverage in the order of reading, each named by the time it tells of. */
export const pageLinks: Template<CoveragePageView> = ({ coverage, pages, kind }, kit) => {
  const { html, words } = kit;
  if (pages.length < 2) return html``;
  const here = pages.findIndex(({ isCurrent }) => isCurrent);
  const [before, after] =
    kind === "story" ? [words.previousPart, words.nextPart] : [words.newer, words.older];
  const all = html`<ol>
${pages.map((page) => (page.isCurrent ? item(page, kit) : otherItem(page, coverage, kit)))}</ol>`;
  return html`<nav class="pages" aria-label="${words.pages}">
<p class="turn">${turn("prev", before, pages[here - 1], kit)}${turn("next", after, pages[here + 1], kit)}</p>
${pages.length > MANY ? html`<details>\n<summary>${words.allPages}</summary>\n${all}\n</details>` : all}
</nav>
`;
};

function item(page: PageLinkView, kit: Kit): Html {
  const { html } = kit;
  return html`<li><a href="${page.href}"${page.isCurrent && html` aria-current="page"`}>${rangeOf(page, kit)}</a></li>\n`;
}

/** Each stands on every other page: it is printed once. */
const items = new WeakMap<CoverageView, Map<string, Html>>();

function otherItem(page: PageLinkView, coverage: CoverageView, kit: Kit): Html {
  const known = getOrCreate(items, coverage, () => new Map<string, Html>());
  return getOrCreate(known, page.href, () => item(page, kit));
}

function turn(
  rel: "prev" | "next",
  label: string,
  page: PageLinkView | undefined,
  kit: Kit,
): Html | undefined {
  return (
    page &&
    kit.html`<a rel="${rel}" href="${page.href}"><strong>${label}</strong> <span>${rangeOf(page, kit)}</span></a> `
  );
}

function rangeOf({ from, to }: PageLinkView, { words }: Kit): string {
  const isOneDay = from.day === to.day;
  return words.fromTo(from.dateTime, isOneDay ? to.clock : to.dateTime);
}
