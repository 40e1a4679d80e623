import type { Kit, Template } from "../src/render/theme.ts";
import { firstWords } from "../src/render/truncate.ts";
import type { CoverageView, EntryView } from "../src/render/views.ts";
import type { Html } from "../src/web/html.ts";
import { when } from "./coverage-header.ts";
import { dayHeading } from "./day.ts";
import { label } from "./entry.ts";
import { foreign } from "./foreign.ts";
import { jump } from "./jump.ts";

/** Every entry of a coverage in one line, by day and hour, oldest first. */
export const headlines: Template<CoverageView> = (coverage, kit) => {
  const { html, theme, words } = kit;
  const { title, href, entries } = coverage;
  return html`<header class="head short">
${when(coverage, true, kit)}<div>
<p class="from"><a href="${href}">${title}</a></p>
<h1>${words.allHeadlines}</h1>
<ul class="facts">
<li>${words.entries(entries.length)}</li>
<li>${words.oldestFirst}</li>
</ul>
</div>
</header>
${theme.waysToRead({ coverage, current: "headlines", showsWhole: true }, kit)}<div class="cols">
<div class="side">
${jump(coverage, kit)}</div>
<div class="flow">
${daysOf(entries).map(
  ([first, members]) => html`<section class="day" aria-labelledby="${first.time.day}">
${dayHeading({ day: first.time.day, longDate: first.time.longDate }, { coverage, showsWhole: true }, kit)}<ol class="lines">
${members.map((entry, index) => line(entry, members[index - 1], kit))}</ol>
</section>
`,
)}</div>
</div>`;
};

function daysOf(entries: readonly EntryView[]): [EntryView, EntryView[]][] {
  const days: [EntryView, EntryView[]][] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.[0].time.day === entry.time.day) last[1].push(entry);
    else days.push([entry, [entry]]);
  }
  return days;
}

/** Letters of an entry without headline that stand for it. */
const MAX_WORDS = 80;

/** The hour of an entry: `2031-05-14T09`, its id on the page. */
function hourOf({ time }: EntryView): string {
  return time.datetime.slice(0, 13);
}

function line(entry: EntryView, before: EntryView | undefined, kit: Kit): Html {
  const { html } = kit;
  const { time, href, heading, headline, excerpt, key } = entry;
  const beginsHour = before === undefined || hourOf(before) !== hourOf(entry);
  const kind = key ? "key" : headline === undefined ? "plain" : "";
  return html`<li${beginsHour && html` id="${hourOf(entry)}"`}${kind !== "" && html` class="${kind}"`}><time datetime="${time.datetime}"${!beginsHour && html` class="same"`}>${time.clock}</time> ${label(entry, kit)}<a href="${href}"${foreign(entry, kit)}>${headline ?? (firstWords(excerpt, MAX_WORDS) || heading)}</a></li>
`;
}
