import type { PermalinkView, Template } from "../src/render/theme.ts";
import type { EntryView } from "../src/render/views.ts";
import { labels } from "./entry.ts";

/** The whole entry alone, with its place in the whole. */
export const permalink: Template<PermalinkView> = (view, kit) => {
  const { html, theme, words } = kit;
  const { entry, coverage } = view;
  return html`<article id="${entry.id}" class="entry alone${entry.draft && " draft"}">
<p class="rail">${theme.time(entry.time, kit)} <span class="number">${words.number(entry.number)}</span></p>
${labels(entry, kit)}<h1${entry.headline === undefined && html` class="wordless"`}>${entry.heading}</h1>
${theme.entryBody({ entry, level: 2, isFirst: true }, kit)}</article>
<aside class="context" aria-label="${coverage.title}">
<p class="from"><a href="${coverage.href}">${coverage.title}</a></p>
<p><a href="${entry.pageHref}">${words.inContext}</a></p>
${cite(view, kit)}</aside>
${neighbours(view, kit)}`;
};

const cite: Template<PermalinkView> = ({ entry, coverage }, { html, words, site }) => {
  const citation = words.citation({
    author: entry.bylines.map(({ name }) => name).join(", "),
    headline: entry.heading,
    coverage: coverage.title,
    publisher: site.publisher.name,
    time: entry.time.text,
    url: entry.url,
  });
  return html`<details class="cite">
<summary>${words.cite}</summary>
<p>${citation}</p>
</details>
`;
};

const neighbours: Template<PermalinkView> = ({ earlier, later }, kit) => {
  const { html, words } = kit;
  if (!earlier && !later) return html``;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
<ul>
${earlier && html`<li class="earlier">${words.previousEntry}: ${neighbour(earlier, kit)}</li>\n`}${later && html`<li class="later">${words.nextEntry}: ${neighbour(later, kit)}</li>\n`}</ul>
</nav>`;
};

const neighbour: Template<EntryView> = ({ href, heading, time }, { html }) =>
  html`<a href="${href}">${heading}</a> <time datetime="${time.datetime}">${time.text}</time>`;
