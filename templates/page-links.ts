import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { PageLinkView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

/** So many pages are shown at once; more are folded up. */
const MANY = 12;

/** The pages of a coverage in the order of reading, each named by the time it tells of. */
export const pageLinks: Template<CoveragePageView> = ({ pages, kind }, kit) => {
  const { html, words } = kit;
  if (pages.length < 2) return html``;
  const here = pages.findIndex(({ isCurrent }) => isCurrent);
  const [before, after] =
    kind === "story" ? [words.previousPart, words.nextPart] : [words.newer, words.older];
  const all = html`<ol>
${pages.map((page) => html`<li><a href="${page.href}"${page.isCurrent && html` aria-current="page"`}>${rangeOf(page, kit)}</a></li>\n`)}</ol>`;
  return html`<nav class="pages" aria-label="${words.pages}">
<p class="turn">${turn("prev", before, pages[here - 1], kit)}${turn("next", after, pages[here + 1], kit)}</p>
${pages.length > MANY ? html`<details>\n<summary>${words.allPages}</summary>\n${all}\n</details>` : all}
</nav>
`;
};

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
