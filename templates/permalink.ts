import type { PermalinkView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { closeBidi } from "../src/web/bidi.ts";
import { anchors, label, labels } from "./entry.ts";
import { foreign } from "./foreign.ts";

/** The whole entry alone, with its place in the whole. */
export const permalink: Template<PermalinkView> = (view, kit) => {
  const { html, theme } = kit;
  const { entry } = view;
  const own = kit.in(entry.language);
  return html`${context(view, kit)}<article id="${entry.id}" class="entry alone${entry.key && " key"}${entry.draft && " draft"}">
${anchors(entry, kit)}<p class="rail">${theme.time(entry.time, kit)} ${label(entry, kit)}</p>
<div class="telling"${foreign(entry, kit)}>
${labels(entry, own)}<h1${entry.headline === undefined && html` class="wordless"`}>${entry.heading}</h1>
${theme.entryBody({ entry, level: 2 }, own)}</div>
</article>
${cite(view, kit)}${neighbours(view, kit)}`;
};

/**
 * Where the reader is: the coverage, the entry's number in it, the ways into it. While it is live, how many entries there
 * are would soon be wrong, and each new one would change the permalinks of all others.
 */
const context: Template<PermalinkView> = ({ entry, coverage }, kit) => {
  const { html, theme, words } = kit;
  const { title, href, status } = coverage;
  const isOver = status === "closed";
  return html`<nav class="context" aria-label="${words.coverageOf}">
<p class="from"><a href="${href}">${title}</a></p>
${isOver && theme.spark({ coverage, at: entry }, kit)}<ul class="facts">
<li class="status ${status}">${words.statusLong[status]}</li>
<li>${isOver ? words.numberOf(entry.number, coverage.order.length) : words.number(entry.number)}</li>
<li><a href="${entry.pageHref}">${words.inContext}</a></li>
<li><a href="${entry.storyHref}">${words.readOn}</a></li>
</ul>
</nav>
`;
};

const cite: Template<PermalinkView> = ({ entry, coverage }, { html, words, site }) => {
  const citation = words.citation({
    author: entry.bylines.map(({ name }) => closeBidi(name)).join(words.comma),
    headline: closeBidi(entry.heading),
    coverage: closeBidi(coverage.title),
    publisher: closeBidi(site.publisher.name),
    time: entry.time.text,
  });
  // An address runs from left to right in every language.
  const address = html`<bdi dir="ltr">${entry.url}</bdi>`;
  return html`<section class="cite" aria-labelledby="_cite">
<h2 id="_cite" class="label">${words.cite}</h2>
<p class="citation">${citation} ${address}</p>
<h2 class="label">${words.permalink}</h2>
<p class="address">${address} <button type="button" class="copy" value="${entry.url}" title="${words.copyLink}" aria-label="${words.copyLink}" data-copied="${words.copied}" hidden></button></p>
</section>
`;
};

const neighbours: Template<PermalinkView> = ({ earlier, later }, kit) => {
  const { html, words } = kit;
  if (!earlier && !later) return html``;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
<ul>
${earlier && neighbour("earlier", words.previousEntry, earlier)}${later && neighbour("later", words.nextEntry, later)}</ul>
</nav>`;

  function neighbour(side: "earlier" | "later", name: string, entry: EntryView) {
    const { href, heading, time } = entry;
    return html`<li class="${side}"><a href="${href}"><span class="meta">${name}${words.comma}<time datetime="${time.datetime}">${time.text}</time> ${label(entry, kit)}</span> <strong${foreign(entry, kit)}>${heading}</strong></a></li>\n`;
  }
};
