import type { Template, WaysToReadView, WayToRead } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";

interface Way {
  readonly name: WayToRead;
  readonly href: string | undefined;
  readonly title: string;
}

/** The ways to read a coverage, in the same order on all of its pages; the first one is the way to begin. */
export const waysToRead: Template<WaysToReadView> = ({ coverage, current, showsWhole }, kit) => {
  const { html, words, site } = kit;
  const { slug, storyHref, href, keyEventsHref, headlinesHref, picturesHref } = coverage;
  const counts: ReadonlyMap<WayToRead, number> = showsWhole ? countsOf(coverage) : new Map();
  const ways: Way[] = [
    { name: "story", href: storyHref, title: words.fromTheStart },
    { name: "newest", href, title: words.newestFirst },
    { name: "key-events", href: keyEventsHref, title: words.keyEvents },
    { name: "headlines", href: headlinesHref, title: words.headlines },
    { name: "pictures", href: picturesHref, title: words.pictures },
    { name: "search", href: site.search && `${site.search.href}?in=${slug}`, title: words.search.submit },
  ];
  const shown = ways.filter(({ href: to, name }) => to !== undefined && counts.get(name) !== 0);
  return html`<nav class="views" aria-label="${words.waysToRead}">
<ul>
${shown.map((way) => html`<li class="v-${way.name}">${link(way)}</li>\n`)}</ul>
</nav>
`;

  function link({ name, href: to, title }: Way): Html {
    const count = counts.get(name);
    return html`<a href="${to}"${name === current && html` aria-current="page"`}>${title}${count !== undefined && html` <i>${words.amount(count)}</i>`}</a>`;
  }
};

/** How much there is of what can be counted. */
function countsOf({ keyEvents, entries, pictureCount }: CoverageView): ReadonlyMap<WayToRead, number> {
  return new Map<WayToRead, number>([
    ["key-events", keyEvents.length],
    ["headlines", entries.length],
    ["pictures", pictureCount],
  ]);
}
