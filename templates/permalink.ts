import type { PermalinkView, Template } from "../src/render/theme.ts";
import { firstWords } from "../src/render/truncate.ts";
import type { EntryView } from "../src/render/views.ts";
import { citeEntry } from "./cite.ts";
import { clocks } from "./clocks.ts";
import { durationBetween } from "./durations.ts";
import { anchors, entryClass, label, labels } from "./entry.ts";
import { foreign } from "./foreign.ts";
import { record } from "./record.ts";

/** The whole entry alone, with its place in the coverage, how to cite it, and what is on record of it. */
export const permalink: Template<PermalinkView> = (view, kit) => {
  const { html, theme } = kit;
  const { entry } = view;
  const own = kit.in(entry.language);
  return html`${context(view, kit)}<div class="cols">
<article id="${entry.id}" class="${entryClass(entry)} alone flow">
${anchors(entry, kit)}<p class="rail">${theme.time(entry.time, kit)} ${label(entry, kit)}</p>
<div class="telling"${foreign(entry, kit)}>
${labels(entry, own)}<h1${entry.headline === undefined && html` class="wordless"`}>${entry.heading}</h1>
${theme.entryBody({ entry, level: 2 }, own)}</div>
</article>
<div class="side">
${citeEntry(view, kit)}${record(entry, kit)}</div>
</div>
${neighbours(view, kit)}`;
};

/** The height of the drawing in pixels. */
const HEIGHT = 44;

/**
 * Where the reader is: the coverage, and the ways into it. How many entries there are, and their shape, is shown when
 * the coverage is closed: before, each new one would change the permalinks of all others.
 */
const context: Template<PermalinkView> = (view, kit) => {
  const { html, words } = kit;
  const { entry, coverage, ordinal } = view;
  const { title, href, status } = coverage;
  const isClosed = status === "closed";
  // The page of the story that an entry is on never changes.
  const inContext = isClosed ? entry.pageHref : entry.storyHref;
  return html`<nav class="context" aria-label="${words.coverageOf}">
<p class="from"><a href="${href}">${title}</a></p>
<ul class="facts">
<li${!isClosed && html` class="status live"`}>${isClosed ? words.numberOf(ordinal, coverage.entries.length) : words.live}</li>
<li><a href="${inContext}">${words.inContext}</a></li>
${isClosed && html`<li><a href="${entry.storyHref}">${words.readOn}</a></li>\n`}${clocks(undefined, kit)}</ul>
${isClosed && place(view, kit)}</nav>
`;
};

/** The shape of the coverage, with a mark where the entry is. */
const place: Template<PermalinkView> = ({ entry, coverage }, kit) => {
  const { html, theme } = kit;
  const { shape, start, end } = coverage;
  if (!shape) return html``;
  return html`${theme.trace({ shape, height: HEIGHT, at: entry }, kit)}<p class="scale"><span>${start?.date}</span><span>${end?.date}</span></p>
`;
};

/** Letters of an entry without headline that stand for it. */
const MAX_WORDS = 80;

const neighbours: Template<PermalinkView> = ({ entry, earlier, later }, kit) => {
  const { html, words } = kit;
  if (!earlier && !later) return html``;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
<ul class="turn">
${earlier && neighbour("back", "prev", earlier)}${later && neighbour("on", "next", later)}</ul>
</nav>`;

  function neighbour(side: "back" | "on", rel: "prev" | "next", other: EntryView) {
    const distance = words.duration(durationBetween(entry, other));
    const when = side === "back" ? words.timeEarlier(distance) : words.timeLater(distance);
    const time = html`<time datetime="${other.time.datetime}">${other.time.day === entry.time.day ? other.time.clock : other.time.dateTime}</time>`;
    return html`<li class="${side}"><a rel="${rel}" href="${other.href}"><span>${when}${words.comma}${time} ${label(other, kit)}</span> <strong${foreign(other, kit)}>${other.headline ?? firstWords(other.excerpt, MAX_WORDS)}</strong></a></li>\n`;
  }
};
