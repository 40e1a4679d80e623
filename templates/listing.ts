import type { Template } from "../src/render/theme.ts";
import type { CoverageView, EntryView, ListingView } from "../src/render/views.ts";

/** A topic or an author with their entries, newest first. */
export const listing: Template<{ kind: "topic" | "author"; listing: ListingView }> = (
  { kind, listing: view },
  kit,
) => {
  const { html, words } = kit;
  const { name, role, url, photo, entries, coverages } = view;
  return html`<h1>${kind === "topic" ? words.topic(name) : name}</h1>
${photo && html`<img class="portrait" src="${photo.src}" alt="" width="${photo.width}" height="${photo.height}">\n`}${
  role !== undefined && html`<p class="role">${role}</p>\n`
}${url !== undefined && html`<p><a href="${url}" rel="me">${url}</a></p>\n`}${
  coverages.length > 0 &&
  html`<ul class="coverages">\n${coverages.map(({ title, href }) => html`<li><a href="${href}">${title}</a></li>\n`)}</ul>\n`
}<ol class="results" reversed>
${entries.map((result) => html`<li>${line(result, kit)}</li>\n`)}</ol>`;
};

const line: Template<{ entry: EntryView; coverage: CoverageView }> = ({ entry, coverage }, kit) => {
  const { html, theme } = kit;
  return html`<h2><a href="${entry.href}">${entry.heading}</a></h2>
<p>${theme.time(entry.time, kit)} · <a href="${coverage.href}">${coverage.title}</a></p>`;
};

/** All topics, or all authors. */
export const listings: Template<{ kind: "topic" | "author"; listings: readonly ListingView[] }> = (
  { kind, listings: all },
  kit,
) => {
  const { html, words } = kit;
  return html`<h1>${kind === "topic" ? words.topics : words.authors}</h1>
<ul class="names">
${all.map(
  ({ name, role, href, entries }) =>
    html`<li><a href="${href}">${name}</a>${role !== undefined && html`, <span class="role">${role}</span>`} <span class="count">${words.entries(entries.length)}</span></li>\n`,
)}</ul>`;
};
