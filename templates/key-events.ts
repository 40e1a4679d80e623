import type { CoveragePageView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView } from "../src/render/views.ts";
import { getOrCreate } from "../src/web/get-or-create.ts";
import type { Html } from "../src/web/html.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";

/** The entries that a reader catching up must see, oldest first, with links that work from every page. */
export const keyEvents: Template<CoveragePageView> = (page, kit) => {
  const { html, words } = kit;
  const { coverage, kind, number } = page;
  if (coverage.keyEvents.length === 0) return html``;
  // Whoever has come to a later page knows them: there they are folded up.
  const isFront = kind === "newest" || (kind === "story" && number === 1);
  return html`<nav class="key-events" aria-label="${words.keyEvents}">
<details${isFront && html` open`}>
<summary>${words.keyEvents}</summary>
${listFor(page, kit)}
</details>
</nav>
`;
};

/** A long coverage has many of them on many pages: they are printed once for each direction of reading. */
const lists = { story: new WeakMap<CoverageView, Html>(), pages: new WeakMap<CoverageView, Html>() };

function listFor({ kind, coverage }: CoveragePageView, kit: Kit): Html {
  const isStory = kind === "story";
  return getOrCreate(isStory ? lists.story : lists.pages, coverage, () => list(isStory, coverage, kit));
}

function list(isStory: boolean, { keyEvents: events, entries }: CoverageView, kit: Kit): Html {
  const { html } = kit;
  const severalDays = entries[0]?.time.day !== entries.at(-1)?.time.day;
  return html`<ol>
${events.map((event) => {
  const { heading, pageHref, storyHref, time } = event;
  const href = isStory ? storyHref : pageHref;
  return html`<li><time datetime="${time.datetime}">${severalDays ? time.dateTime : time.clock}</time> ${label(event, kit)}<a href="${href}"${foreign(event, kit)}>${heading}</a></li>\n`;
})}</ol>`;
}
