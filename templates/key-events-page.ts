import type { KeyEventsView, Kit, Template } from "../src/render/theme.ts";
import type { CoverageView, EntryView, TimeView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { when } from "./coverage-header.ts";
import { durationBetween } from "./durations.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";
import { jump } from "./jump.ts";
import { shortTime } from "./time-range.ts";

/** The story in its key events, oldest first, each with its first paragraph and the time to the next. */
export const keyEventsPage: Template<KeyEventsView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { coverage, events } = view;
  const { title, href, start, end, status, entries } = coverage;
  return html`<header class="head short">
${when(coverage, true, kit)}<div>
<p class="from"><a href="${href}">${title}</a></p>
<h1>${events.length === 0 ? words.keyEvents : words.storyIn(events.length)}</h1>
${
  events.length === 0
    ? html`<p class="standfirst">${words.noKeyEvents}</p>\n`
    : html`<ul class="facts">
<li>${words.oldestFirst}</li>
<li>${words.countOf(events.length, entries.length)}</li>
</ul>
`
}</div>
</header>
${theme.waysToRead({ coverage, current: "key-events", showsWhole: true }, kit)}<div class="cols">
<div class="side">
${jump(coverage, kit)}</div>
<div class="flow">
${
  events.length > 0 &&
  html`<section class="stream story" aria-label="${words.keyEvents}">
${start && terminus(words.began, start, coverage, kit)}${events.map((event, index) => html`${index > 0 && gap(events[index - 1]?.entry, event.entry, coverage, kit)}${moment(event, kit)}`)}${
  status === "closed" && end && terminus(words.ended, end, coverage, kit)
}</section>
`
}</div>
</div>`;
};

/** Where the line of time begins or ends. */
function terminus(label: string, time: TimeView, coverage: CoverageView, { html }: Kit): Html {
  return html`<p class="end"><span>${label}</span> <time datetime="${time.datetime}">${shortTime(time, coverage)}</time></p>
`;
}

/** The time from one key event to the next, and the entries between them. */
function gap(
  before: EntryView | undefined,
  entry: EntryView,
  coverage: CoverageView,
  { html, words }: Kit,
): Html {
  if (!before) return html``;
  const between = coverage.entries.indexOf(entry) - coverage.entries.indexOf(before) - 1;
  return html`<p class="gap"><span>${words.timeLater(words.duration(durationBetween(before, entry)))}</span>${
    between > 0 && html` <a href="${before.storyHref}">${words.between(between)}</a>`
  }</p>
`;
}

function moment({ entry, beginning }: KeyEventsView["events"][number], kit: Kit): Html {
  const { html, theme, words } = kit;
  const { id, href, heading, headline, time, lead } = entry;
  return html`<article id="${id}" class="entry key" aria-labelledby="_h-${id}">
<p class="rail"><a href="${href}" rel="bookmark" title="${words.permalink}">${theme.time(time, kit)}</a> ${label(entry, kit)}</p>
<div class="telling"${foreign(entry, kit)}>
<h2 id="_h-${id}"${headline === undefined && html` class="wordless"`}>${heading}</h2>
${lead?.kind === "picture" && theme.figure({ media: lead, isLead: true }, kit)}${beginning && html`<div class="prose">\n${kit.prose(beginning, 3)}\n</div>\n`}<p class="onward"><a href="${href}">${words.wholeEntry}</a></p>
</div>
</article>
`;
}
