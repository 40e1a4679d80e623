import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView, EntryView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { label } from "./entry.ts";
import { isFirstPage } from "./first-page.ts";
import { foreign } from "./foreign.ts";
import { shortTime } from "./time-range.ts";

/** The entries that a reader catching up must see, oldest first: on first pages all of them, on others those of the page. */
export const keyEvents: Template<CoveragePageView> = (page, kit) => {
  const { html, words } = kit;
  const { coverage, kind, entries } = page;
  const hasAll = page.showsWhole && isFirstPage(page);
  const own = entries.filter(({ key }) => key);
  const events = hasAll ? coverage.keyEvents : kind === "story" ? own : own.toReversed();
  if (events.length === 0) return html``;
  const all = hasAll ? words.allOnOnePage(events.length) : words.allKeyEvents;
  return html`<nav class="key-events" aria-labelledby="_keys">
<div class="row"><h2 id="_keys">${words.keyEvents}</h2>${coverage.keyEventsHref !== undefined && html`<a href="${coverage.keyEventsHref}">${all}</a>`}</div>
${hasAll ? wholeList(page, kit) : list(events, ({ id }) => `#${id}`, coverage, kit)}
</nav>
`;
};

/** A long coverage has many of them: they are printed once for each direction of reading. */
const lists = { story: new WeakMap<CoverageView, Html>(), pages: new WeakMap<CoverageView, Html>() };

function wholeList({ kind, coverage }: CoveragePageView, kit: Kit): Html {
  const isStory = kind === "story";
  return getOrCreate(isStory ? lists.story : lists.pages, coverage, () =>
    list(coverage.keyEvents, ({ pageHref, storyHref }) => (isStory ? storyHref : pageHref), coverage, kit),
  );
}

type Event = Pick<
  EntryView,
  "id" | "heading" | "language" | "direction" | "label" | "pageHref" | "storyHref" | "time"
>;

function list(
  events: readonly Event[],
  hrefOf: (event: Event) => string,
  coverage: CoverageView,
  kit: Kit,
): Html {
  const { html } = kit;
  const severalDays = new Set(events.map(({ time }) => time.day)).size > 1;
  return html`<ol>
${events.map(
  (event) =>
    html`<li><time datetime="${event.time.datetime}">${severalDays ? shortTime(event.time, coverage) : event.time.clock}</time> ${label(event, kit)}<a href="${hrefOf(event)}"${foreign(event, kit)}>${event.heading}</a></li>\n`,
)}</ol>`;
}
